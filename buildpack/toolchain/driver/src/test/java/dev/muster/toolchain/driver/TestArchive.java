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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Writes archives for tests.
 */
final class TestArchive {

	private TestArchive() {
	}

	static Path write(Path file, Map<String, String> manifest, Map<String, String> entries) throws IOException {
		Manifest content = new Manifest();
		content.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.forEach((name, value) -> content.getMainAttributes().putValue(name, value));
		try (JarOutputStream archive = new JarOutputStream(Files.newOutputStream(file), content)) {
			for (Map.Entry<String, String> entry : entries.entrySet()) {
				archive.putNextEntry(new JarEntry(entry.getKey()));
				archive.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
				archive.closeEntry();
			}
		}
		return file;
	}

}
