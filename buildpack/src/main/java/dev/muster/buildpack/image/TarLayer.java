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
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Reads the tar file of a layer.
 */
final class TarLayer {

	private TarLayer() {
	}

	/**
	 * Hand over every entry, in the order of the file.
	 * @param layer the layer
	 * @param visitor what takes the entries
	 * @throws IOException if the layer cannot be read
	 */
	static void visit(ImageLayer layer, Visitor visitor) throws IOException {
		try (InputStream file = open(layer); TarArchiveInputStream tar = new TarArchiveInputStream(file)) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				visitor.accept(entry, "/" + entry.getName().replaceFirst("^[./]+(?=[^.]|\\.[^/])", ""), tar);
				entry = tar.getNextEntry();
			}
		}
	}

	private static InputStream open(ImageLayer layer) throws IOException {
		BufferedInputStream input = new BufferedInputStream(Files.newInputStream(layer.file()));
		input.mark(2);
		boolean compressed = input.read() == 0x1f && input.read() == 0x8b;
		input.reset();
		return compressed ? new GZIPInputStream(input) : input;
	}

	static boolean isFile(TarArchiveEntry entry) {
		return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
	}

	/**
	 * Takes the entries of a layer.
	 */
	interface Visitor {

		/**
		 * Take an entry.
		 * @param entry the entry
		 * @param path its path in the image
		 * @param content its content, which must be read now or never
		 */
		void accept(TarArchiveEntry entry, String path, InputStream content) throws IOException;

	}

}
