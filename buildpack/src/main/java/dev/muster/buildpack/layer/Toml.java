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

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The files in which a buildpack and the lifecycle tell each other things.
 */
final class Toml {

	private static final TomlMapper MAPPER = TomlMapper.builder().build();

	private Toml() {
	}

	static JsonNode read(Path file) throws IOException {
		try {
			return MAPPER.readTree(Files.readString(file));
		}
		catch (JacksonException | CharacterCodingException ex) {
			throw new BuildFailedException("a file of the lifecycle cannot be read: " + ex.getMessage(),
					file.toString(), "build again without the cache of earlier builds (pack build --clear-cache)", ex);
		}
	}

	static void write(Path file, Object value) throws IOException {
		Files.writeString(file, MAPPER.writeValueAsString(value));
	}

}
