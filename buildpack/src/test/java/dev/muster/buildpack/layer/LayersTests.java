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

package dev.muster.buildpack.layer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LayersTests {

	@TempDir
	private Path folder;

	@Test
	void writesLayerAndReadsItsNotes() throws Exception {
		Layer layer = new Layers(this.folder).layer("native-image").create();
		assertThat(layer.restored("fingerprint")).isEmpty();
		layer.launch(true, Map.of("fingerprint", "abc"));
		assertThat(layer.path()).isDirectory();
		assertThat(layer.restored("fingerprint")).isEqualTo("abc");
		JsonNode types = Toml.read(this.folder.resolve("native-image.toml")).path("types");
		assertThat(types.path("launch").asBoolean()).isTrue();
		assertThat(types.path("cache").asBoolean()).isTrue();
		assertThat(types.path("build").asBoolean()).isFalse();
	}

	@Test
	void readsNotesAsTheLifecycleRestoresThem() throws Exception {
		Files.writeString(this.folder.resolve("native-image.toml"), "[metadata]\n  fingerprint = \"abc\"\n");
		assertThat(new Layers(this.folder).layer("native-image").restored("fingerprint")).isEqualTo("abc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00ef\u0000", "[metadata", "[metadata]\nfingerprint = \u00e9" })
	void refusesNotesThatCannotBeRead(String content) throws Exception {
		Files.writeString(this.folder.resolve("native-image.toml"), content, StandardCharsets.ISO_8859_1);
		Layer layer = new Layers(this.folder).layer("native-image");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> layer.restored("fingerprint"))
			.withMessageContaining("a file of the lifecycle cannot be read")
			.withMessageContaining("native-image.toml")
			.withMessageContaining("without the cache");
	}

	@Test
	void writesDirectProcessesWithOneDefault() throws Exception {
		new Layers(this.folder).launch(List.of("web", "task"), Path.of("/layers/service"),
				Map.of("title", "a 'b' \"c\""));
		JsonNode launch = Toml.read(this.folder.resolve("launch.toml"));
		assertThat(launch.path("processes").toString())
			.isEqualTo("[{\"type\":\"web\",\"command\":[\"/layers/service\"],\"default\":true},"
					+ "{\"type\":\"task\",\"command\":[\"/layers/service\"],\"default\":false}]");
		assertThat(launch.path("labels").get(0).path("value").asString()).isEqualTo("a 'b' \"c\"");
	}

}
