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

package dev.muster.test.form;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.muster.test.failure.TestSetupException;

/**
 * The content of an executable jar in a folder, made by the jar's own tools: a plain jar,
 * and its libraries beside it.
 */
final class UnpackedApplication {

	private final Path source;

	private final Path folder;

	UnpackedApplication(Path source, Path folder) {
		this.source = source;
		this.folder = folder;
	}

	/**
	 * Return the plain jar; unpack it first unless that was done since the source was
	 * made.
	 * @return the jar
	 */
	synchronized Path jar() {
		Path jar = this.folder.resolve(String.valueOf(this.source.getFileName()));
		try {
			FileTime made = Files.getLastModifiedTime(this.source);
			if (!Files.exists(jar) || Files.getLastModifiedTime(jar).compareTo(made) < 0) {
				clear();
				unpack();
				Files.setLastModifiedTime(jar, made);
			}
			return jar;
		}
		catch (IOException ex) {
			throw new TestSetupException("the application cannot be unpacked: " + ex.getMessage(),
					"%s to %s".formatted(this.source, this.folder), "name a folder that can be written", ex);
		}
	}

	private void clear() throws IOException {
		if (Files.exists(this.folder)) {
			try (Stream<Path> files = Files.walk(this.folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

	private void unpack() throws IOException {
		List<String> command = List.of(JavaCommand.java().toString(), "-Djarmode=tools", "-jar", this.source.toString(),
				"extract", "--destination", this.folder.toString());
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.onExit().join().exitValue() != 0) {
			throw new TestSetupException("the application cannot be unpacked: " + output, String.join(" ", command),
					"package it with the tools that Spring Boot adds to its jars (Maven: includeTools)");
		}
	}

}
