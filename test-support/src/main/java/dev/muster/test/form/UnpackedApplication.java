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
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
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
	 * Return the plain jar; unpack it first unless that was done with the same source.
	 * Its time says nothing: builds that can be repeated give all jars the same.
	 * @return the jar
	 */
	synchronized Path jar() {
		Path jar = this.folder.resolve(String.valueOf(this.source.getFileName()));
		try {
			Path mark = this.folder.resolve("source.sha256");
			String digest = digest();
			if (!Files.exists(mark) || !Files.readString(mark).equals(digest)) {
				clear();
				unpack();
				Files.writeString(mark, digest);
			}
			return jar;
		}
		catch (IOException ex) {
			throw new TestSetupException("the application cannot be unpacked: " + ex.getMessage(),
					"%s to %s".formatted(this.source, this.folder), "name a folder that can be written", ex);
		}
	}

	private String digest() throws IOException {
		try (InputStream stream = Files.newInputStream(this.source)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			stream.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every JDK has SHA-256", ex);
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
