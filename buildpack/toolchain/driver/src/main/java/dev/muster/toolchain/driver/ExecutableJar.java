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

package dev.muster.toolchain.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * What the manifest of the archive given with {@code -jar} says.
 *
 * @param file the archive
 * @param mainClass its main class
 * @param classPath the further class path entries
 * @param javaOptions the options of the virtual machine it asks for
 */
record ExecutableJar(Path file, String mainClass, List<Path> classPath, List<String> javaOptions) {

	static ExecutableJar read(Path file) {
		if (!Files.isRegularFile(file)) {
			throw new UsageException("there is no file %s. Name an executable archive after -jar.".formatted(file));
		}
		try (JarFile archive = new JarFile(file.toFile())) {
			Manifest manifest = archive.getManifest();
			return read(file, (manifest != null) ? manifest.getMainAttributes() : new Attributes());
		}
		catch (IOException ex) {
			throw new UsageException(
					"cannot read the archive %s (%s). Name an executable archive after -jar.".formatted(file, ex), ex);
		}
	}

	private static ExecutableJar read(Path file, Attributes attributes) {
		String mainClass = attributes.getValue(Attributes.Name.MAIN_CLASS);
		if (mainClass == null) {
			throw new UsageException(
					"the manifest of %s has no Main-Class. Add one, or use -cp %<s and name the main class."
						.formatted(file));
		}
		List<Path> classPath = new ArrayList<>();
		for (String element : words(attributes, Attributes.Name.CLASS_PATH.toString())) {
			classPath.add(Path.of(file.toUri().resolve(element)));
		}
		List<String> javaOptions = new ArrayList<>();
		for (String name : List.of("Add-Exports", "Add-Opens")) {
			words(attributes, name).forEach(
					(value) -> javaOptions.add("--" + name.toLowerCase(Locale.ROOT) + "=" + value + "=ALL-UNNAMED"));
		}
		if (!words(attributes, "Enable-Native-Access").isEmpty()) {
			javaOptions.add("--enable-native-access=ALL-UNNAMED");
		}
		return new ExecutableJar(file, mainClass, classPath, javaOptions);
	}

	private static List<String> words(Attributes attributes, String name) {
		String value = attributes.getValue(name);
		return (value != null && !value.isBlank()) ? List.of(value.strip().split("\\s+")) : List.of();
	}

	String imageName() {
		return this.file.getFileName().toString().replaceFirst("\\.jar$", "");
	}

}
