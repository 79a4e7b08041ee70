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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import tools.jackson.databind.JsonNode;

/**
 * An image as a container sees it: of a file in several layers the upper one, without
 * what an upper layer removes. Links are not followed.
 */
public final class Image implements AutoCloseable {

	private static final String REMOVED = ".wh.";

	private static final String REMOVED_FOLDER = ".wh..wh..opq";

	private final Path work;

	private final JsonNode configuration;

	private final NavigableMap<String, Path> files = new TreeMap<>();

	private long size;

	private Image(Path work, JsonNode configuration) {
		this.work = work;
		this.configuration = configuration;
	}

	/**
	 * Read an image.
	 * @param archive the image, as {@code docker save} writes it
	 * @param wanted the paths of the files to keep
	 * @return the image; to be closed, which removes the files
	 * @throws IOException if it cannot be read, or the archive has several images
	 */
	public static Image read(Path archive, Predicate<String> wanted) throws IOException {
		Path work = Files.createTempDirectory("muster-image");
		boolean read = false;
		try {
			List<SavedImage> images = ImageArchive.images(archive, Files.createDirectory(work.resolve("archive")));
			if (images.size() != 1) {
				throw new IOException(
						"'%s' has %d images. Save one image with docker save.".formatted(archive, images.size()));
			}
			Image image = new Image(work, images.getFirst().configuration());
			Path folder = Files.createDirectory(work.resolve("files"));
			for (ImageLayer layer : images.getFirst().layers()) {
				image.add(layer, wanted, folder);
			}
			read = true;
			return image;
		}
		finally {
			if (!read) {
				WorkFolder.remove(work);
			}
		}
	}

	private void add(ImageLayer layer, Predicate<String> wanted, Path folder) throws IOException {
		NavigableMap<String, Path> added = new TreeMap<>();
		TarLayer.visit(layer, (entry, path, content) -> {
			String name = path.substring(path.lastIndexOf('/') + 1);
			String parent = path.substring(0, path.lastIndexOf('/') + 1);
			this.size += entry.getSize();
			if (name.equals(REMOVED_FOLDER)) {
				removeBelow(parent);
			}
			else if (name.startsWith(REMOVED)) {
				remove(parent + name.substring(REMOVED.length()));
			}
			else if (!entry.isDirectory()) {
				remove(path);
				if (TarLayer.isFile(entry) && wanted.test(path)) {
					// Names of the image never become names of files.
					Path file = Files.createTempFile(folder, "file", "");
					Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
					added.put(path, file);
				}
				else {
					added.remove(path);
				}
			}
		});
		// What a layer removes is what lower layers have, wherever in the layer it says
		// so.
		this.files.putAll(added);
	}

	private void remove(String path) {
		this.files.remove(path);
		removeBelow(path + "/");
	}

	private void removeBelow(String folder) {
		this.files.keySet().removeIf((path) -> path.startsWith(folder));
	}

	/**
	 * Find a file.
	 * @param path its path in the image
	 * @return a copy of the file, or nothing when it is not there or was not wanted
	 */
	public Optional<Path> file(String path) {
		return Optional.ofNullable(this.files.get(path));
	}

	/**
	 * The files of a folder and of the folders in it.
	 * @param folder its path in the image, ending with a slash
	 * @return copies of the files, by their paths in the image
	 */
	public NavigableMap<String, Path> filesBelow(String folder) {
		NavigableMap<String, Path> found = new TreeMap<>();
		this.files.forEach((path, file) -> {
			if (path.startsWith(folder)) {
				found.put(path, file);
			}
		});
		return found;
	}

	/**
	 * How a container of this image is started, if nothing else is said.
	 * @return the settings
	 */
	public ImageSettings settings() {
		return ImageSettings.of(this.configuration.path("config"), this.size);
	}

	@Override
	public void close() throws IOException {
		WorkFolder.remove(this.work);
	}

}
