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

package dev.muster.buildpack.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * An image made for a test, as {@code docker save} writes it.
 */
public final class TestImage {

	private final List<Map<String, byte[]>> layers = new ArrayList<>();

	private String configuration = "{ \"config\": {} }";

	public TestImage layer(Map<String, byte[]> files) {
		this.layers.add(files);
		return this;
	}

	public TestImage configuration(String json) {
		this.configuration = json;
		return this;
	}

	public Path save(Path archive) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		List<String> names = new ArrayList<>();
		for (Map<String, byte[]> layer : this.layers) {
			String name = names.size() + "/layer.tar";
			files.put(name, tar(layer));
			names.add('"' + name + '"');
		}
		files.put("config.json", this.configuration.getBytes(StandardCharsets.UTF_8));
		files.put("manifest.json", "[ { \"Config\": \"config.json\", \"Layers\": %s } ]".formatted(names)
			.getBytes(StandardCharsets.UTF_8));
		return Files.write(archive, tar(files));
	}

	private static byte[] tar(Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
				entry.setSize(file.getValue().length);
				tar.putArchiveEntry(entry);
				tar.write(file.getValue());
				tar.closeArchiveEntry();
			}
		}
		return bytes.toByteArray();
	}

}
