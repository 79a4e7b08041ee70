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

package dev.muster.test.classpath;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import dev.muster.test.failure.TestSetupException;

/**
 * The folders and jars that an application is made of, in order. As the {@code java}
 * command does, it follows the {@code Class-Path} of a jar's manifest.
 *
 * @param entries absolute paths of what exists
 */
public record ClassPath(List<Path> entries) {

	public ClassPath {
		entries = List.copyOf(entries);
	}

	/**
	 * Read a class path.
	 * @param value paths with the system's path separator between them, or {@code @} and
	 * the name of a file that holds such a list or one path on each line
	 * @return the class path
	 * @throws TestSetupException if an entry is not there or is no folder and no jar, or
	 * if nothing is named
	 */
	public static ClassPath parse(String value) {
		String list = value.startsWith("@") ? read(Path.of(value.substring(1))) : value;
		Set<Path> entries = new LinkedHashSet<>();
		for (String entry : list.split(File.pathSeparator + "|\\R")) {
			if (!entry.isBlank()) {
				add(Path.of(entry.strip()).toAbsolutePath().normalize(), entries);
			}
		}
		if (entries.isEmpty()) {
			throw new TestSetupException("the class path of the application is empty", value,
					"name its folders and jars, separated by '%s'".formatted(File.pathSeparator));
		}
		return new ClassPath(new ArrayList<>(entries));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new TestSetupException("the file with the class path cannot be read", file.toString(),
					"name a file that holds the class path after the '@'", ex);
		}
	}

	private static void add(Path entry, Set<Path> entries) {
		if (!Files.exists(entry)) {
			throw new TestSetupException("an entry of the class path does not exist", entry.toString(),
					"build it, or leave it out of the class path");
		}
		if (entries.add(entry) && !Files.isDirectory(entry)) {
			for (String reference : references(entry)) {
				URI uri = entry.toUri().resolve(reference);
				if ("file".equals(uri.getScheme()) && Files.exists(Path.of(uri))) {
					add(Path.of(uri).normalize(), entries);
				}
			}
		}
	}

	private static List<String> references(Path jar) {
		try (JarFile file = new JarFile(jar.toFile())) {
			Manifest manifest = file.getManifest();
			String value = (manifest != null) ? manifest.getMainAttributes().getValue(Name.CLASS_PATH) : null;
			return (value != null && !value.isBlank()) ? List.of(value.strip().split("\\s+")) : List.of();
		}
		catch (IOException ex) {
			throw new TestSetupException("an entry of the class path is no folder and no readable jar", jar.toString(),
					"put folders and jars on the class path only", ex);
		}
	}

}
