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

package dev.muster.buildpack.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.muster.buildpack.image.Image;
import dev.muster.buildpack.sbom.ListedComponent;

/**
 * Compares the packages in the bill of materials with those that the run image has. A
 * build takes them from the builder, and another run image may have been given to it.
 */
final class InstalledPackages {

	/** Where an image without dpkg keeps the descriptions of its packages. */
	static final String FOLDER = "/var/lib/dpkg/status.d/";

	private static final String NAME = "run image";

	private InstalledPackages() {
	}

	static Check check(Image image, String sbom) throws IOException {
		Optional<Path> file = image.file(sbom);
		if (file.isEmpty()) {
			return new Check(NAME, false, sbom + " is not in the image");
		}
		SortedSet<String> listed = new TreeSet<>();
		for (ListedComponent component : ListedComponent.read(file.get())) {
			if (component.debian()) {
				listed.add(component.name() + " " + component.version());
			}
		}
		SortedSet<String> installed = new TreeSet<>();
		for (Path description : image.filesBelow(FOLDER).values()) {
			installed.add(field(description, "Package") + " " + field(description, "Version"));
		}
		if (listed.equals(installed)) {
			return new Check(NAME, true, "its %d packages are those of the SBOM".formatted(installed.size()));
		}
		SortedSet<String> missing = new TreeSet<>(installed);
		missing.removeAll(listed);
		SortedSet<String> surplus = new TreeSet<>(listed);
		surplus.removeAll(installed);
		return new Check(NAME, false,
				"not in the SBOM: %s, not in the image: %s; build with the run image of the builder".formatted(missing,
						surplus));
	}

	private static String field(Path description, String name) throws IOException {
		return Files.readAllLines(description)
			.stream()
			.filter((line) -> line.startsWith(name + ": "))
			.map((line) -> line.substring(name.length() + 2).strip())
			.findFirst()
			.orElse("");
	}

}
