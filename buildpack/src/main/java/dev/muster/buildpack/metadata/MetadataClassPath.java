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

package dev.muster.buildpack.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * All reachability metadata on a class path: that of the application's classes, that of
 * the community for its libraries, and that of the libraries themselves.
 *
 * @param classes the folder of the application's classes
 * @param jars the libraries
 */
public record MetadataClassPath(Path classes, List<Path> jars) {

	static final String FOLDER = "META-INF/native-image";

	private static final List<String> FILES = List.of("reachability-metadata.json", "resource-config.json");

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	static boolean isMetadata(String name) {
		return FILES.contains(name.substring(name.lastIndexOf('/') + 1));
	}

	/**
	 * Whether metadata of the application itself, not of a library, is in a folder.
	 * @param folder a folder {@code META-INF/native-image}
	 * @return whether it is
	 * @throws IOException if the folder cannot be read
	 */
	public boolean hasApplicationMetadata(Path folder) throws IOException {
		return files(folder).stream()
			.filter((file) -> file.endsWith("reachability-metadata.json"))
			.anyMatch((file) -> origin(folder.relativize(file)).equals(Metadata.APPLICATION));
	}

	void edit(MetadataEditor editor) throws IOException {
		Path folder = this.classes.resolve(FOLDER);
		for (Path file : files(folder)) {
			Path name = folder.relativize(file);
			Metadata metadata = new Metadata(origin(name), name.toString(), parse(Files.readAllBytes(file), file));
			if (editor.edit(metadata)) {
				Files.write(file, print(metadata.content()));
			}
		}
		for (Path jar : this.jars) {
			MetadataJar.edit(jar, editor);
		}
	}

	private static List<Path> files(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(Files::isRegularFile).filter((file) -> isMetadata(file.toString())).sorted().toList();
		}
	}

	// The community's metadata lies in group/artifact/version of a library that is there.
	private String origin(Path name) {
		if (name.getNameCount() >= 4) {
			String jar = "%s-%s.jar".formatted(name.getName(1), name.getName(2));
			if (this.jars.stream().anyMatch((library) -> library.endsWith(jar))) {
				return "%s:%s:%s".formatted(name.getName(0), name.getName(1), name.getName(2));
			}
		}
		return Metadata.APPLICATION;
	}

	static ObjectNode parse(byte[] content, Path where) {
		try {
			JsonNode tree = MAPPER.readTree(content);
			// The oldest form of the format is a bare array, and has no resources.
			return (tree instanceof ObjectNode object) ? object : MAPPER.createObjectNode();
		}
		catch (JacksonException ex) {
			throw new BuildFailedException("reachability metadata is not JSON: " + ex.getOriginalMessage(),
					where.toString(), "repair or remove the file, or update the library it belongs to", ex);
		}
	}

	static byte[] print(ObjectNode content) {
		return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content);
	}

}
