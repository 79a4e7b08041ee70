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

package dev.muster.toolchain.probe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Archives, compression and checksums.
 */
final class ArchiveChecks {

	private static final byte[] TEXT = "to be or not to be, ".repeat(500).getBytes(StandardCharsets.US_ASCII);

	private final Path folder;

	ArchiveChecks(Path folder) {
		this.folder = folder;
	}

	void run(Report report) {
		report.check("zip", this::zip);
		report.check("zip damaged",
				() -> new ZipFile(Files.writeString(this.folder.resolve("bad"), "text").toFile()) != null);
		report.check("gzip", this::gzip);
		report.check("gzip damaged", () -> new GZIPInputStream(new ByteArrayInputStream(TEXT)).read());
		report.check("checksums", () -> sum(new CRC32()) + " " + sum(new CRC32C()) + " " + sum(new Adler32()));
	}

	private String zip() throws IOException {
		Path file = this.folder.resolve("archive.zip");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
			out.putNextEntry(new ZipEntry("text"));
			out.write(TEXT);
			out.closeEntry();
		}
		try (ZipFile archive = new ZipFile(file.toFile())) {
			ZipEntry entry = archive.getEntry("text");
			int read = archive.getInputStream(entry).readAllBytes().length;
			return entry.getCrc() + " " + read + " " + (entry.getCompressedSize() < 200);
		}
	}

	private int gzip() throws IOException {
		ByteArrayOutputStream compressed = new ByteArrayOutputStream();
		try (OutputStream out = new GZIPOutputStream(compressed)) {
			out.write(TEXT);
		}
		return new GZIPInputStream(new ByteArrayInputStream(compressed.toByteArray())).readAllBytes().length;
	}

	private static String sum(Checksum checksum) {
		checksum.update(TEXT);
		return Long.toHexString(checksum.getValue());
	}

}
