/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package dev.muster.buildpack.sbom;

import java.util.Map;
import java.util.TreeMap;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The package URLs (purl) by which scanners look a component up.
 */
final class PackageUrl {

	private PackageUrl() {
	}

	// The type is given as cyclonedx-maven-plugin gives it, so that both call one library
	// by one name.
	static String maven(String group, String artifact, String version) {
		return of(PackageURL.StandardTypes.MAVEN, group, artifact, version, Map.of("type", "jar"));
	}

	static String debian(String name, String version, String architecture, String distribution) {
		Map<String, String> qualifiers = distribution.isEmpty() ? Map.of("arch", architecture)
				: Map.of("arch", architecture, "distro", distribution);
		return of(PackageURL.StandardTypes.DEBIAN, "debian", name, version, qualifiers);
	}

	private static String of(String type, String namespace, String name, String version,
			Map<String, String> qualifiers) {
		try {
			return new PackageURL(type, namespace, name, version, new TreeMap<>(qualifiers), null).canonicalize();
		}
		catch (MalformedPackageURLException ex) {
			throw new BuildFailedException(
					"no package URL can be made of a component's coordinates: " + ex.getMessage(),
					"%s, %s, %s".formatted(namespace, name, version),
					"correct the coordinates (META-INF/maven/**/pom.properties of the jar)", ex);
		}
	}

}
