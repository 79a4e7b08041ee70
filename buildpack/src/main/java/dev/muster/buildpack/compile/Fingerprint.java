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

package dev.muster.buildpack.compile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The digest of everything that the executable is made from.
 */
public final class Fingerprint {

	private final MessageDigest digest;

	private Fingerprint() {
		try {
			this.digest = MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	/**
	 * Calculate the fingerprint.
	 * @param root the folder to which names are relative, so that it does not matter
	 * where the build runs
	 * @param classPath folders and files, in order
	 * @param settings everything else that matters: arguments and versions
	 * @return the digest in hexadecimal
	 * @throws IOException if a file cannot be read
	 */
	public static String of(Path root, List<Path> classPath, List<String> settings) throws IOException {
		Fingerprint fingerprint = new Fingerprint();
		for (String setting : settings) {
			fingerprint.add(setting);
		}
		for (Path entry : classPath) {
			try (Stream<Path> files = Files.walk(entry)) {
				for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
					fingerprint.add(root, file);
				}
			}
		}
		return HexFormat.of().formatHex(fingerprint.digest.digest());
	}

	private void add(Path root, Path file) throws IOException {
		add(root.relativize(file).toString());
		if (GeneratedProxy.matches(file)) {
			add(GeneratedProxy.contents(Files.readAllBytes(file)));
			return;
		}
		add(Long.toString(Files.size(file)));
		try (InputStream content = new DigestInputStream(Files.newInputStream(file), this.digest)) {
			content.transferTo(OutputStream.nullOutputStream());
		}
	}

	private void add(String text) {
		this.digest.update(text.getBytes(StandardCharsets.UTF_8));
		this.digest.update((byte) 0);
	}

}
