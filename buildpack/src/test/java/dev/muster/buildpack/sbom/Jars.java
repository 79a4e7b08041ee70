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

package dev.muster.buildpack.sbom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Libraries made for a test.
 */
final class Jars {

	private Jars() {
	}

	static Path write(Path file, Map<String, String> entries) throws IOException {
		Files.createDirectories(file.getParent());
		try (OutputStream output = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(output)) {
			for (Map.Entry<String, String> content : entries.entrySet()) {
				ZipEntry entry = new ZipEntry(content.getKey());
				entry.setTime(0);
				zip.putNextEntry(entry);
				zip.write(content.getValue().getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}

	static Map<String, String> descriptor(String group, String artifact, String version) {
		return Map.of("META-INF/maven/%s/%s/pom.properties".formatted(group, artifact),
				"groupId=%s\nartifactId=%s\nversion=%s\n".formatted(group, artifact, version));
	}

}
