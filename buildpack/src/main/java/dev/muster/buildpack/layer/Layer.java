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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/**
 * A layer of the buildpack: a folder, and the file beside it that says what it is for.
 *
 * @param path the folder
 */
public record Layer(Path path) {

	public Layer create() throws IOException {
		Files.createDirectories(this.path);
		return this;
	}

	/**
	 * What an earlier build has noted about this layer.
	 * @param key the key of the note
	 * @return the note, or an empty string when there is none
	 * @throws IOException if the file cannot be read
	 */
	public String restored(String key) throws IOException {
		if (!Files.isRegularFile(descriptor())) {
			return "";
		}
		JsonNode layer = Toml.read(descriptor());
		return layer.path("metadata").path(key).asString("");
	}

	boolean isLaunched() throws IOException {
		return Files.isDirectory(this.path) && Toml.read(descriptor()).path("types").path("launch").asBoolean(false);
	}

	/**
	 * Hand the layer over.
	 * @param cache whether the next build gets its contents back
	 * @param metadata notes for the next build
	 * @throws IOException if the file cannot be written
	 */
	public void launch(boolean cache, Map<String, String> metadata) throws IOException {
		Toml.write(descriptor(), new Descriptor(new Types(true, false, cache), new TreeMap<>(metadata)));
	}

	/**
	 * Where the bill of materials of this layer is handed to the lifecycle.
	 * @return the file, which need not be there
	 */
	public Path sbom() {
		return this.path.resolveSibling(this.path.getFileName() + Layers.SBOM_EXTENSION);
	}

	private Path descriptor() {
		return this.path.resolveSibling(this.path.getFileName() + ".toml");
	}

	record Descriptor(Types types, Map<String, String> metadata) {

	}

	record Types(boolean launch, boolean build, boolean cache) {

	}

}
