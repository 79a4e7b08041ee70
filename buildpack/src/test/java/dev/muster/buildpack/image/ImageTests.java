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

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ImageTests {

	@TempDir
	private Path folder;

	private final TestImage image = new TestImage();

	@Test
	void seesFileOfTheUpperLayer() throws Exception {
		this.image.layer(Map.of("a/b", bytes("lower"))).layer(Map.of("a/b", bytes("upper")));
		assertThat(content("/a/b")).isEqualTo("upper");
	}

	@Test
	void doesNotSeeRemovedFile() throws Exception {
		this.image.layer(Map.of("a/b", bytes("lower"))).layer(Map.of("a/.wh.b", bytes("")));
		assertThat(content("/a/b")).isNull();
	}

	@Test
	void doesNotSeeFileOfRemovedFolder() throws Exception {
		this.image.layer(Map.of("a/b/c", bytes("lower"))).layer(Map.of("a/.wh.b", bytes("")));
		assertThat(content("/a/b/c")).isNull();
	}

	@Test
	void seesOnlyWhatTheLayerThatEmptiesAFolderPutsThere() throws Exception {
		this.image.layer(Map.of("a/b", bytes("lower"), "a/c", bytes("lower")))
			.layer(Map.of("a/c", bytes("upper"), "a/.wh..wh..opq", bytes("")));
		assertThat(content("/a/b")).isNull();
		assertThat(content("/a/c")).isEqualTo("upper");
	}

	@Test
	void doesNotSeeFileBelowFolderThatBecameAFile() throws Exception {
		this.image.layer(Map.of("a/b", bytes("lower"))).layer(Map.of("a", bytes("a file")));
		assertThat(content("/a/b")).isNull();
	}

	@Test
	void readsSettings() throws Exception {
		this.image.layer(Map.of("a", bytes("12345")))
			.configuration("{ \"config\": { \"User\": \"1002:1000\", \"Entrypoint\": [ \"/cnb/process/web\" ] } }");
		try (Image read = Image.read(this.image.save(this.folder.resolve("image.tar")), (path) -> true)) {
			assertThat(read.settings()).isEqualTo(new ImageSettings("1002:1000", List.of("/cnb/process/web"), 5));
		}
	}

	private @Nullable String content(String path) throws Exception {
		Path archive = this.image.save(this.folder.resolve("image.tar"));
		try (Image read = Image.read(archive, (file) -> true)) {
			return read.file(path).isPresent() ? Files.readString(read.file(path).get()) : null;
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
