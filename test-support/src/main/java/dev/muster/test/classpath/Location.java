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

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry of a class path that is open: a folder or the content of a jar.
 */
public final class Location implements AutoCloseable {

	private final @Nullable FileSystem jar;

	private final Path root;

	private Location(@Nullable FileSystem jar, Path root) {
		this.jar = jar;
		this.root = root;
	}

	/**
	 * Open an entry.
	 * @param entry a folder or a jar
	 * @return the location
	 * @throws IOException if a jar cannot be read
	 */
	public static Location open(Path entry) throws IOException {
		if (Files.isDirectory(entry)) {
			return new Location(null, entry);
		}
		FileSystem jar = FileSystems.newFileSystem(entry);
		return new Location(jar, jar.getPath("/"));
	}

	/**
	 * Return everything below a folder, as resource names: with slashes, folders with one
	 * at their end.
	 * @param folder the folder's resource name; empty for all
	 * @return the names in a fixed order; none if there is no such folder
	 * @throws IOException if the location cannot be read
	 */
	public List<String> names(String folder) throws IOException {
		Path start = this.root.resolve(folder);
		if (!Files.isDirectory(start)) {
			return List.of();
		}
		List<String> names = new ArrayList<>();
		Files.walkFileTree(start, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
				if (!directory.equals(start)) {
					names.add(name(directory) + "/");
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				names.add(name(file));
				return FileVisitResult.CONTINUE;
			}

		});
		names.sort(null);
		return names;
	}

	private String name(Path path) {
		String name = this.root.relativize(path).toString().replace('\\', '/');
		return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
	}

	/**
	 * Return whether there is a file.
	 * @param name its resource name
	 * @return {@code true} if there is
	 */
	public boolean has(String name) {
		return Files.isRegularFile(this.root.resolve(name));
	}

	public byte[] read(String name) throws IOException {
		return Files.readAllBytes(this.root.resolve(name));
	}

	@Override
	public void close() throws IOException {
		if (this.jar != null) {
			this.jar.close();
		}
	}

}
