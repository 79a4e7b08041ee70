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

package dev.muster.buildpack.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.toml.TomlMapper;

import dev.muster.buildpack.image.Image;

/**
 * Finds out what an image starts: its entry point names a process of the lifecycle's
 * launcher, which looks the command up in {@code metadata.toml}.
 */
final class StartedProgram {

	private static final String NAME = "start";

	private static final String METADATA = "/layers/config/metadata.toml";

	private static final String PROCESSES = "/cnb/process/";

	private StartedProgram() {
	}

	static Check check(Image image, String executable) throws IOException {
		List<String> entrypoint = image.settings().entrypoint();
		if (entrypoint.equals(List.of(executable))) {
			return new Check(NAME, true, "the entry point is the executable");
		}
		Optional<Path> metadata = image.file(METADATA);
		if (entrypoint.size() != 1 || !entrypoint.getFirst().startsWith(PROCESSES) || metadata.isEmpty()) {
			return new Check(NAME, false, "the entry point %s is not the executable".formatted(entrypoint));
		}
		String type = entrypoint.getFirst().substring(PROCESSES.length());
		String command = command(metadata.get(), type);
		return command.equals(executable) ? new Check(NAME, true, "process %s starts the executable".formatted(type))
				: new Check(NAME, false, "process %s starts '%s', not the executable".formatted(type, command));
	}

	private static String command(Path metadata, String type) throws IOException {
		try {
			JsonNode content = TomlMapper.builder().build().readTree(Files.readString(metadata));
			for (JsonNode process : content.path("processes")) {
				if (process.path("type").asString("").equals(type)) {
					JsonNode command = process.path("command");
					return (command.size() == 1) ? command.path(0).asString("") : command.toString();
				}
			}
			return "";
		}
		catch (JacksonException ex) {
			throw new IOException("'%s' of the image is no TOML: %s. Build the image again.".formatted(METADATA,
					ex.getOriginalMessage()), ex);
		}
	}

}
