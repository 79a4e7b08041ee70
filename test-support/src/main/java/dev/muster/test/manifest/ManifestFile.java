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

package dev.muster.test.manifest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.util.Assert;

import dev.muster.manifest.Manifest;
import dev.muster.manifest.RouteManifest;
import dev.muster.manifest.UnreadableManifestException;
import dev.muster.test.classpath.Location;
import dev.muster.test.failure.TestSetupException;

/**
 * Reads the route manifest that a build has written, wherever it lies.
 */
public final class ManifestFile {

	// In folders of classes and jars, in executable jars and wars, and in the folders of
	// projects that Maven and Gradle build.
	private static final List<String> PLACES = List.of("", "BOOT-INF/classes/", "WEB-INF/classes/",
			"target/spring-aot/main/resources/", "build/generated/aotResources/");

	private ManifestFile() {
	}

	/**
	 * Read a manifest.
	 * @param path the file itself, an executable jar, a folder of classes or resources,
	 * or the folder of a project that was processed ahead of time; must not be
	 * {@code null}
	 * @return the manifest
	 * @throws TestSetupException if there is none, or if it cannot be read
	 */
	public static Manifest read(Path path) {
		Assert.notNull(path, "'path' must not be null");
		try {
			return RouteManifest.parse(text(path));
		}
		catch (UnreadableManifestException ex) {
			throw new TestSetupException("the route manifest cannot be read: " + ex.getReason(), path.toString(),
					"name the manifest of a build with the same version of Muster", ex);
		}
		catch (IOException ex) {
			throw new TestSetupException("the route manifest cannot be read: " + ex.getMessage(), path.toString(),
					"name a manifest, an executable jar or a folder that can be read", ex);
		}
	}

	private static String text(Path path) throws IOException {
		if (!Files.exists(path)) {
			throw new TestSetupException("there is no such file or folder", path.toString(),
					"correct the path, or build the application first");
		}
		if (Files.isRegularFile(path) && !isArchive(path)) {
			return Files.readString(path);
		}
		try (Location location = Location.open(path)) {
			for (String place : PLACES) {
				if (location.has(place + RouteManifest.LOCATION)) {
					return new String(location.read(place + RouteManifest.LOCATION), StandardCharsets.UTF_8);
				}
			}
		}
		throw new TestSetupException("there is no route manifest " + RouteManifest.LOCATION, path.toString(),
				"process the application ahead of time (Maven: profile 'native'; Gradle: plugin"
						+ " 'org.graalvm.buildtools.native') with muster-spring-boot-starter on its class path");
	}

	private static boolean isArchive(Path path) {
		String name = String.valueOf(path.getFileName());
		return name.endsWith(".jar") || name.endsWith(".war");
	}

}
