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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.option.Target;

/**
 * The Debian packages of the run image. A build does not see that image: the builder
 * keeps a list of its packages, one line for each with name, version, architecture and
 * SHA-256, and names the file in an environment variable.
 *
 * @param packages the packages, sorted by name
 */
public record RunImagePackages(List<Component> packages) {

	/** The builder's environment variable with the name of the file. */
	public static final String VARIABLE = "MUSTER_RUN_IMAGE_PACKAGES";

	/**
	 * Read the list of the builder.
	 * @param environment the environment of the build
	 * @return the packages, none when the builder has no list or the run image is empty
	 * @throws IOException if the list cannot be read
	 * @throws BuildFailedException if it is not there, or a line is not as it should be
	 */
	public static RunImagePackages of(Map<String, String> environment) throws IOException {
		String name = environment.getOrDefault(VARIABLE, "");
		Target target = Target.from(environment);
		if (name.isEmpty() || target.isEmpty()) {
			return new RunImagePackages(List.of());
		}
		Path file = Path.of(name);
		if (!Files.isRegularFile(file)) {
			throw new BuildFailedException("the list of the run image's packages is missing",
					"%s (%s of the builder)".formatted(file, VARIABLE),
					"make the builder again with buildpack/builder/build-builder.sh");
		}
		List<Component> packages = new ArrayList<>();
		for (String line : Files.readAllLines(file)) {
			packages.add(component(line.split(" ", -1), distribution(target), file));
		}
		packages.sort(Comparator.comparing(Component::getBomRef));
		return new RunImagePackages(List.copyOf(packages));
	}

	// The lifecycle tells the distribution of the run image, for example debian and 12.
	private static String distribution(Target target) {
		return (target.distribution().isEmpty() || target.version().isEmpty()) ? target.distribution()
				: target.distribution() + "-" + target.version();
	}

	private static Component component(String[] fields, String distribution, Path file) {
		if (fields.length != 4 || !fields[3].matches("[0-9a-f]{64}")) {
			throw new BuildFailedException("a line of the list of packages is not name, version, architecture, SHA-256",
					"%s: %s".formatted(file, String.join(" ", fields)),
					"make the builder again with buildpack/builder/build-builder.sh");
		}
		Component component = new Component();
		component.setType(Component.Type.LIBRARY);
		component.setGroup("debian");
		component.setName(fields[0]);
		component.setVersion(fields[1]);
		String purl = PackageUrl.debian(fields[0], fields[1], fields[2], distribution);
		component.setBomRef(purl);
		component.setPurl(purl);
		component.addHash(new Hash(Hash.Algorithm.SHA_256, fields[3]));
		return component;
	}

}
