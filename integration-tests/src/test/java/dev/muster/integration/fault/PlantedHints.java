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

package dev.muster.integration.fault;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plants faults in the hints of a packaged application.
 */
final class PlantedHints {

	private static final JsonMapper JSON = new JsonMapper();

	private PlantedHints() {
	}

	/**
	 * Remove the reflection hints of a type.
	 * @param jar the executable jar
	 * @param type the fully qualified name of the type, which must have hints
	 */
	static void remove(Path jar, String type) throws IOException {
		try (FileSystem content = FileSystems.newFileSystem(jar);
				Stream<Path> files = Files.walk(content.getPath("/META-INF/native-image"))) {
			List<Path> all = files.filter((path) -> path.endsWith("reachability-metadata.json")).toList();
			int removed = 0;
			for (Path file : all) {
				ObjectNode metadata = (ObjectNode) JSON.readTree(Files.readString(file));
				List<JsonNode> entries = metadata.path("reflection").valueStream().toList();
				List<JsonNode> kept = entries.stream()
					.filter((entry) -> !entry.path("type").asString("").equals(type))
					.toList();
				removed += entries.size() - kept.size();
				metadata.putArray("reflection").addAll(kept);
				Files.writeString(file, JSON.writeValueAsString(metadata));
			}
			assertThat(removed).as("hints of %s", type).isPositive();
		}
	}

}
