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

package dev.muster.buildpack.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The reachability metadata inside a library.
 */
final class MetadataJar {

	// A signature would no longer fit; nothing checks it in an executable.
	private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

	private MetadataJar() {
	}

	static void edit(Path jar, MetadataEditor editor) throws IOException {
		Map<String, byte[]> changed = new LinkedHashMap<>();
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			List<? extends ZipEntry> entries = zip.stream()
				.filter((entry) -> entry.getName().startsWith(MetadataClassPath.FOLDER + "/"))
				.filter((entry) -> MetadataClassPath.isMetadata(entry.getName()))
				.toList();
			for (ZipEntry entry : entries) {
				Metadata metadata = read(jar, zip, entry);
				if (editor.edit(metadata)) {
					changed.put(entry.getName(), MetadataClassPath.print(metadata.content()));
				}
			}
			if (!changed.isEmpty()) {
				rewrite(jar, zip, changed);
			}
		}
	}

	private static Metadata read(Path jar, ZipFile zip, ZipEntry entry) throws IOException {
		try (InputStream content = zip.getInputStream(entry)) {
			return new Metadata(String.valueOf(jar.getFileName()),
					entry.getName().substring(MetadataClassPath.FOLDER.length() + 1),
					MetadataClassPath.parse(content.readAllBytes(), jar));
		}
	}

	private static void rewrite(Path jar, ZipFile zip, Map<String, byte[]> changed) throws IOException {
		Path copy = jar.resolveSibling(jar.getFileName() + ".new");
		try (OutputStream file = Files.newOutputStream(copy); ZipOutputStream output = new ZipOutputStream(file)) {
			for (ZipEntry entry : zip.stream().toList()) {
				if (SIGNATURE.matcher(entry.getName()).matches()) {
					continue;
				}
				ZipEntry written = new ZipEntry(entry.getName());
				written.setTimeLocal(entry.getTimeLocal());
				output.putNextEntry(written);
				byte[] content = changed.get(entry.getName());
				if (content != null) {
					output.write(content);
				}
				else {
					try (InputStream original = zip.getInputStream(entry)) {
						original.transferTo(output);
					}
				}
				output.closeEntry();
			}
		}
		Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
	}

}
