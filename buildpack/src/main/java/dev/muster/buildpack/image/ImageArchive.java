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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An image as {@code docker save} writes it, in its own format or as an OCI layout.
 */
final class ImageArchive {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Path archive;

	private final Map<String, Path> files = new HashMap<>();

	private final Map<String, String> links = new HashMap<>();

	private ImageArchive(Path archive) {
		this.archive = archive;
	}

	/**
	 * Unpack the archive and find the layers.
	 * @param archive the archive
	 * @param work where to unpack
	 * @return the layers of all its images, from the bottom to the top
	 * @throws IOException if it cannot be read
	 */
	static List<ImageLayer> layers(Path archive, Path work) throws IOException {
		return images(archive, work).stream().flatMap((image) -> image.layers().stream()).toList();
	}

	/**
	 * Unpack the archive and find the images.
	 * @param archive the archive
	 * @param work where to unpack
	 * @return its images
	 * @throws IOException if it cannot be read
	 */
	static List<SavedImage> images(Path archive, Path work) throws IOException {
		ImageArchive image = new ImageArchive(archive);
		image.unpack(work);
		List<SavedImage> images = new ArrayList<>();
		if (image.has("manifest.json")) {
			for (JsonNode manifest : image.read("manifest.json")) {
				List<ImageLayer> layers = new ArrayList<>();
				for (JsonNode layer : manifest.path("Layers")) {
					layers.add(image.layer(layer.asString()));
				}
				images.add(image.image(manifest.path("Config").asString(""), layers));
			}
		}
		else if (image.has("index.json")) {
			image.addImages(image.read("index.json"), images);
		}
		if (images.stream().allMatch((found) -> found.layers().isEmpty())) {
			throw new IOException(
					"'%s' is no image: it has no layers in manifest.json or index.json. Make it with docker save."
						.formatted(archive));
		}
		return images;
	}

	private void unpack(Path work) throws IOException {
		try (InputStream file = new BufferedInputStream(Files.newInputStream(this.archive));
				TarArchiveInputStream tar = new TarArchiveInputStream(file)) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				String name = Path.of(entry.getName()).normalize().toString();
				if (entry.isSymbolicLink()) {
					this.links.put(name, Path.of(name).resolveSibling(entry.getLinkName()).normalize().toString());
				}
				else if (entry.isFile()) {
					// Names of the archive never become names of files.
					Path target = work.resolve("file-" + this.files.size());
					Files.copy(tar, target);
					this.files.put(name, target);
				}
				entry = tar.getNextEntry();
			}
		}
	}

	private void addImages(JsonNode index, List<SavedImage> images) throws IOException {
		for (JsonNode manifest : index.path("manifests")) {
			JsonNode content = read(blob(manifest));
			if (content.has("manifests")) {
				addImages(content, images);
			}
			List<ImageLayer> layers = new ArrayList<>();
			for (JsonNode layer : content.path("layers")) {
				layers.add(layer(blob(layer)));
			}
			images.add(image(content.has("config") ? blob(content.path("config")) : "", layers));
		}
	}

	// An audit needs no configuration, so that it may be missing.
	private SavedImage image(String configuration, List<ImageLayer> layers) throws IOException {
		return new SavedImage(has(configuration) ? read(configuration) : MAPPER.createObjectNode(), layers);
	}

	private static String blob(JsonNode descriptor) {
		return "blobs/" + descriptor.path("digest").asString("").replace(':', '/');
	}

	private boolean has(String name) {
		return this.files.containsKey(name);
	}

	private JsonNode read(String name) throws IOException {
		try {
			return MAPPER.readTree(Files.readAllBytes(layer(name).file()));
		}
		catch (JacksonException ex) {
			throw new IOException("'%s' of the image archive '%s' is no JSON. Save the image again with docker save."
				.formatted(name, this.archive), ex);
		}
	}

	private ImageLayer layer(String name) throws IOException {
		Path file = this.files.get(this.links.getOrDefault(name, name));
		if (file == null) {
			throw new IOException("'%s' is not in the image archive '%s'. Save the image again, with all of its layers."
				.formatted(name, this.archive));
		}
		return new ImageLayer(name, file);
	}

}
