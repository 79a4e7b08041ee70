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

package dev.muster.image.compare;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reader of the archives that {@code docker save} writes.
 */
final class ImageReader {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final int GZIP = 0x1f8b;

	private final Path archive;

	private final Map<String, Path> parts = new HashMap<>();

	private ImageReader(Path archive) {
		this.archive = archive;
	}

	/**
	 * Read an image.
	 * @param archive the archive
	 * @param work an empty folder for what has to be unpacked
	 * @return the image
	 * @throws IOException if the archive cannot be read or holds no image
	 */
	static Image read(Path archive, Path work) throws IOException {
		ImageReader reader = new ImageReader(archive);
		reader.unpack(work);
		JsonNode manifest = reader.json("manifest.json").path(0);
		JsonNode configuration = reader.json(manifest.path("Config").asString(""));
		JsonNode digests = configuration.path("rootfs").path("diff_ids");
		List<ImageLayer> layers = new ArrayList<>();
		for (JsonNode layer : manifest.path("Layers")) {
			String digest = digests.path(layers.size()).asString("");
			layers.add(new ImageLayer(digest, files(reader.part(layer.asString()))));
		}
		return new Image(configuration, List.copyOf(layers));
	}

	private void unpack(Path work) throws IOException {
		Map<String, String> links = new HashMap<>();
		try (InputStream file = new BufferedInputStream(Files.newInputStream(this.archive));
				TarArchiveInputStream tar = new TarArchiveInputStream(file)) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				Path name = Path.of(entry.getName()).normalize();
				if (entry.isSymbolicLink()) {
					links.put(name.toString(), name.resolveSibling(entry.getLinkName()).normalize().toString());
				}
				else if (entry.isFile()) {
					// Names of the archive never become names of files.
					Path part = work.resolve("part-" + this.parts.size());
					Files.copy(tar, part);
					this.parts.put(name.toString(), part);
				}
				entry = tar.getNextEntry();
			}
		}
		for (Map.Entry<String, String> link : links.entrySet()) {
			this.parts.put(link.getKey(), part(link.getValue()));
		}
	}

	private JsonNode json(String name) throws IOException {
		return MAPPER.readTree(Files.readAllBytes(part(name)));
	}

	private Path part(String name) throws IOException {
		Path part = this.parts.get(name);
		if (part == null) {
			throw new IOException(
					"'%s' is no image: it has no '%s'. Make it with docker save IMAGE.".formatted(this.archive, name));
		}
		return part;
	}

	private static SortedMap<String, ImageFile> files(Path layer) throws IOException {
		SortedMap<String, ImageFile> files = new TreeMap<>();
		try (InputStream content = open(layer); TarArchiveInputStream tar = new TarArchiveInputStream(content)) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				files.put("/" + Path.of(entry.getName()).normalize(), file(entry, tar));
				entry = tar.getNextEntry();
			}
		}
		return files;
	}

	private static InputStream open(Path layer) throws IOException {
		BufferedInputStream content = new BufferedInputStream(Files.newInputStream(layer));
		content.mark(2);
		int start = content.read() << Byte.SIZE | content.read();
		content.reset();
		return (start == GZIP) ? new GZIPInputStream(content) : content;
	}

	private static ImageFile file(TarArchiveEntry entry, InputStream content) throws IOException {
		String type = entry.isDirectory() ? "folder" : entry.isFile() ? "file" : "link to " + entry.getLinkName();
		String rights = "%04o %d:%d".formatted(entry.getMode() & 07777, entry.getLongUserId(), entry.getLongGroupId());
		long modified = entry.getLastModifiedTime().toInstant().getEpochSecond();
		return new ImageFile(type, rights, modified, entry.getSize(), digest(content));
	}

	private static String digest(InputStream content) throws IOException {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			new DigestInputStream(content, digest).transferTo(java.io.OutputStream.nullOutputStream());
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

}
