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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A class path or module path, read as the {@code java} command reads it: a wildcard
 * stands for the archives of its folder, and what does not exist is left out.
 */
final class ClassPath {

	private final Path directory;

	private final Set<Path> entries = new LinkedHashSet<>();

	ClassPath(Path directory) {
		this.directory = directory;
	}

	void addAll(String list) {
		for (String element : list.split(":")) {
			if (element.equals("*") || element.endsWith("/*")) {
				addArchives(this.directory.resolve(element.substring(0, element.length() - 1)));
			}
			else if (!element.isEmpty()) {
				add(this.directory.resolve(element));
			}
		}
	}

	void add(Path entry) {
		if (Files.exists(entry)) {
			this.entries.add(entry.normalize());
		}
	}

	private void addArchives(Path folder) {
		if (!Files.isDirectory(folder)) {
			return;
		}
		try (Stream<Path> files = Files.list(folder)) {
			files.filter(ClassPath::isArchive).sorted().forEach(this::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static boolean isArchive(Path file) {
		return file.toString().toLowerCase(Locale.ROOT).endsWith(".jar");
	}

	boolean isEmpty() {
		return this.entries.isEmpty();
	}

	List<Path> entries() {
		return List.copyOf(this.entries);
	}

	static String join(List<Path> entries) {
		return entries.stream().map(Path::toString).collect(Collectors.joining(":"));
	}

}
