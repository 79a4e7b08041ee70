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

package dev.muster.buildpack.binding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * A service binding: a folder with a file {@code type} and one file for each entry
 * (<a href=
 * "https://github.com/buildpacks/spec/blob/main/extensions/bindings.md">specification</a>).
 *
 * @param folder the folder
 */
public record Binding(Path folder) {

	/**
	 * Find the binding of a type.
	 * @param environment the environment of the build, which names the folders of
	 * bindings
	 * @param type the type, of any case
	 * @return the binding, if there is one
	 * @throws IOException if a folder cannot be read
	 * @throws BuildFailedException if there are several
	 */
	public static Optional<Binding> find(Map<String, String> environment, String type) throws IOException {
		List<Binding> found = new ArrayList<>();
		for (Path folder : folders(environment)) {
			try (Stream<Path> bindings = Files.list(folder)) {
				for (Path binding : bindings.sorted().toList()) {
					Path file = binding.resolve("type");
					if (Files.isRegularFile(file) && Files.readString(file).strip().equalsIgnoreCase(type)) {
						found.add(new Binding(binding));
					}
				}
			}
		}
		if (found.size() > 1) {
			throw new BuildFailedException("there are %d bindings of the type '%s'".formatted(found.size(), type),
					found.stream().map((binding) -> binding.folder().toString()).toList().toString(),
					"give the build one of them");
		}
		return found.stream().findFirst();
	}

	// A service binding root stands for the folder of the platform, it does not add to
	// it.
	private static List<Path> folders(Map<String, String> environment) {
		String root = environment.getOrDefault("SERVICE_BINDING_ROOT", "");
		String platform = environment.getOrDefault("CNB_PLATFORM_DIR", "");
		Path folder = !root.isEmpty() ? Path.of(root) : Path.of(platform, "bindings");
		return ((!root.isEmpty() || !platform.isEmpty()) && Files.isDirectory(folder)) ? List.of(folder) : List.of();
	}

	/**
	 * Read an entry.
	 * @param name its name
	 * @return its value
	 * @throws IOException if it cannot be read
	 * @throws BuildFailedException if it is not there
	 */
	public String entry(String name) throws IOException {
		Path file = this.folder.resolve(name);
		if (!Files.isRegularFile(file)) {
			throw new BuildFailedException("the binding has no entry '%s'".formatted(name), file.toString(),
					"put a file of this name into the folder of the binding");
		}
		return Files.readString(file);
	}

}
