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

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * The settings of an image that say how it runs.
 *
 * @param user the user and group, or an empty string when it runs as root
 * @param entrypoint the program and its arguments
 * @param size the size of its layers in bytes
 */
public record ImageSettings(String user, List<String> entrypoint, long size) {

	static ImageSettings of(JsonNode configuration, long size) {
		List<String> entrypoint = configuration.path("Entrypoint")
			.valueStream()
			.map((word) -> word.asString(""))
			.toList();
		return new ImageSettings(configuration.path("User").asString(""), entrypoint, size);
	}

}
