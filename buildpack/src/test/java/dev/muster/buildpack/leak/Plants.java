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

package dev.muster.buildpack.leak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import dev.muster.buildpack.elf.TinyExecutable;

/**
 * The ways in which something gets into an image.
 */
final class Plants {

	private static final byte[] FILLER = "Nothing to see here, only a string of the image heap.\0\0\0"
		.getBytes(StandardCharsets.UTF_8);

	private final Path folder;

	private final Path executable;

	private int count;

	Plants(Path folder) throws Exception {
		this.folder = folder;
		this.executable = TinyExecutable.buildHardened(folder.resolve("service"));
	}

	/** An executable with one more section. */
	byte[] section(String name, byte[] content) throws Exception {
		Path section = Files.write(this.folder.resolve("section-" + this.count), content);
		Path target = this.folder.resolve("planted-" + this.count++);
		TinyExecutable.run("objcopy", "--add-section", name + "=" + section, this.executable.toString(),
				target.toString());
		byte[] bytes = Files.readAllBytes(target);
		Files.delete(section);
		Files.delete(target);
		return bytes;
	}

	/**
	 * The image heap holds resources and strings as arrays: a header, a length, bytes.
	 */
	byte[] heap(byte[] array) throws Exception {
		ByteBuffer header = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
		header.putLong(0x0000_0000_0123_4560L).putInt(0).putInt(array.length);
		return section(".svm_heap", join(FILLER, header.array(), array, new byte[8], FILLER));
	}

	static byte[] nested(String name, byte[] content) throws IOException {
		return gzip(tar("inner.zip", zip(name, content)));
	}

	static byte[] zip(String name, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
		}
		return bytes.toByteArray();
	}

	static byte[] tar(String name, byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
			TarArchiveEntry entry = new TarArchiveEntry(name);
			entry.setSize(content.length);
			tar.putArchiveEntry(entry);
			tar.write(content);
			tar.closeArchiveEntry();
		}
		return bytes.toByteArray();
	}

	static byte[] gzip(byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write(content);
		}
		return bytes.toByteArray();
	}

	static byte[] join(byte[]... parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			bytes.writeBytes(part);
		}
		return bytes.toByteArray();
	}

}
