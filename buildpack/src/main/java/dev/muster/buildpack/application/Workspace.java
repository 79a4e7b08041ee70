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

package dev.muster.buildpack.application;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import dev.muster.buildpack.elf.ElfParser;
import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The folder in which the lifecycle leaves the application.
 *
 * @param root the folder
 */
public record Workspace(Path root) {

	/**
	 * Find out in which form the application is there.
	 * @return the application
	 * @throws IOException if the folder cannot be read
	 */
	public Application application() throws IOException {
		Attributes manifest = manifest();
		String title = value(manifest, "Implementation-Title");
		String version = value(manifest, "Implementation-Version");
		if (Files.isDirectory(this.root.resolve("BOOT-INF"))) {
			return new ExplodedApplication(this.root, value(manifest, "Start-Class"), title, version);
		}
		List<Path> executables = executables();
		if (executables.size() != 1) {
			throw new BuildFailedException(
					"there is neither a Spring Boot jar nor exactly one executable of an earlier buildpack",
					"%s (executables: %s)".formatted(this.root, executables),
					"give the build an executable Spring Boot jar, or put one buildpack that compiles before this one");
		}
		return new CompiledApplication(executables.getFirst(), title, version);
	}

	private Attributes manifest() throws IOException {
		Path file = this.root.resolve("META-INF/MANIFEST.MF");
		if (!Files.isRegularFile(file)) {
			return new Attributes();
		}
		try (InputStream content = Files.newInputStream(file)) {
			return new Manifest(content).getMainAttributes();
		}
	}

	private static String value(Attributes manifest, String name) {
		String value = manifest.getValue(name);
		return (value != null) ? value.strip() : "";
	}

	private List<Path> executables() throws IOException {
		try (Stream<Path> files = Files.walk(this.root)) {
			return files.filter(Files::isRegularFile)
				.filter(Files::isExecutable)
				.filter((file) -> !file.toString().matches(".*\\.so[.0-9]*"))
				.filter(Workspace::isElf)
				.sorted()
				.toList();
		}
	}

	private static boolean isElf(Path file) {
		try (InputStream content = Files.newInputStream(file)) {
			return ElfParser.isElf(MemorySegment.ofArray(content.readNBytes(4)));
		}
		catch (IOException ex) {
			throw new BuildFailedException("a file cannot be read: " + ex.getMessage(), file.toString(),
					"make the workspace readable for the build's user", ex);
		}
	}

	/**
	 * Remove everything, so that nothing of it leaves in the image.
	 * @throws IOException if a file cannot be removed
	 */
	public void empty() throws IOException {
		try (Stream<Path> files = Files.walk(this.root)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				if (!file.equals(this.root)) {
					Files.delete(file);
				}
			}
		}
	}

}
