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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/**
 * Tests for {@link CompareImages} and {@link ImageComparison}.
 */
class ImageComparisonTests {

	private static final String LABELS = "{\"title\":\"TODO\",\"metadata\":\"layer sha256:DIGEST\"}";

	@TempDir
	Path folder;

	private int archives;

	private String printed = "";

	@Test
	void findsNoDifferenceInTheSameImage() throws IOException {
		assertThat(compare(archive(file("a", 0755, 1, "x")), archive(file("a", 0755, 1, "x")))).isZero();
		assertThat(this.printed).contains("layer 1: identical (sha256:", "layout: identical", "contents: identical",
				"images: identical (1 entries, 0 with other contents)");
	}

	@Test
	void acceptsOtherContentsAndListsThem() throws IOException {
		assertThat(compare(archive(file("a", 0755, 1, "x")), archive(file("a", 0755, 1, "y")))).isZero();
		assertThat(this.printed).contains("layer 1: differs (sha256:", "labels: identical", "contents: 1 differences",
				"  /a: 1 bytes 2d711642b726 / 1 bytes a1fce4363854",
				"images: layout, timestamps, labels and configuration identical (1 entries, 1 with other contents)");
	}

	@Test
	void refusesOtherRights() throws IOException {
		assertThat(compare(archive(file("a", 0755, 1, "x")), archive(file("a", 0700, 1, "x")))).isOne();
		assertThat(this.printed).contains("layout: 1 differences", "  /a: 0755 7:8 / 0700 7:8", "images: different");
	}

	@Test
	void refusesFilesThatOnlyOneImageHas() throws IOException {
		assertThat(compare(archive(file("a", 0755, 1, "x")), archive(file("a", 0755, 1, "x"), file("b", 0755, 1, ""))))
			.isOne();
		assertThat(this.printed).contains("  /b: absent / file");
	}

	@Test
	void refusesOtherTimestamps() throws IOException {
		assertThat(compare(archive(file("a", 0755, 1, "x")), archive(file("a", 0755, 2, "x")))).isOne();
		assertThat(this.printed).contains("timestamps: 1 differences",
				"  /a: 1970-01-01T00:00:01Z / 1970-01-01T00:00:02Z");
	}

	@Test
	void refusesOtherLabels() throws IOException {
		List<Entry> files = List.of(file("a", 0755, 1, "x"));
		assertThat(compare(archive("nonroot", LABELS, files), archive("nonroot", "{\"title\":\"TODOS\"}", files)))
			.isOne();
		assertThat(this.printed).contains("labels: 2 differences", "  title: TODO / TODOS",
				"  metadata: layer layer 1 / absent");
	}

	@Test
	void refusesAnotherUser() throws IOException {
		List<Entry> files = List.of(file("a", 0755, 1, "x"));
		assertThat(compare(archive("nonroot", LABELS, files), archive("root", LABELS, files))).isOne();
		assertThat(this.printed).contains("configuration: 1 differences", "  config.User: \"nonroot\" / \"root\"");
	}

	@Test
	void saysWhatIsNoImage() throws IOException {
		Path archive = this.folder.resolve("empty.tar");
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(archive))) {
			tar.finish();
		}
		assertThatIOException().isThrownBy(() -> compare(archive, archive))
			.withMessageContaining("is no image: it has no 'manifest.json'. Make it with docker save");
	}

	private int compare(Path first, Path second) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Path work = Files.createDirectory(this.folder.resolve("work"));
		int exitCode = CompareImages.run(new String[] { first.toString(), second.toString(), work.toString() },
				new PrintStream(bytes, true, StandardCharsets.UTF_8));
		this.printed = bytes.toString(StandardCharsets.UTF_8);
		return exitCode;
	}

	private Path archive(Entry... entries) throws IOException {
		return archive("nonroot", LABELS, List.of(entries));
	}

	private Path archive(String user, String labels, List<Entry> entries) throws IOException {
		ByteArrayOutputStream layer = new ByteArrayOutputStream();
		write(layer, entries);
		String digest = Integer.toHexString(layer.toString(StandardCharsets.ISO_8859_1).hashCode());
		String configuration = """
				{"created":"1980-01-01T00:00:01Z","config":{"User":"%s","Labels":%s},
				"rootfs":{"diff_ids":["sha256:%s"]}}""".formatted(user, labels.replace("DIGEST", digest), digest);
		List<Entry> parts = new ArrayList<>();
		parts.add(file("manifest.json", 0644, 0, "[{\"Config\":\"c.json\",\"Layers\":[\"l/layer.tar\"]}]"));
		parts.add(file("c.json", 0644, 0, configuration));
		parts.add(new Entry("l/layer.tar", 0644, 0, layer.toByteArray()));
		Path archive = this.folder.resolve("image-" + this.archives++ + ".tar");
		try (OutputStream content = Files.newOutputStream(archive)) {
			write(content, parts);
		}
		return archive;
	}

	private static void write(OutputStream target, List<Entry> entries) throws IOException {
		TarArchiveOutputStream tar = new TarArchiveOutputStream(target);
		for (Entry entry : entries) {
			TarArchiveEntry header = new TarArchiveEntry(entry.name());
			header.setMode(entry.mode());
			header.setIds(7, 8);
			header.setModTime(entry.modified() * 1000L);
			header.setSize(entry.content().length);
			tar.putArchiveEntry(header);
			tar.write(entry.content());
			tar.closeArchiveEntry();
		}
		tar.finish();
	}

	private static Entry file(String name, int mode, long modified, String content) {
		return new Entry(name, mode, modified, content.getBytes(StandardCharsets.UTF_8));
	}

	@SuppressWarnings("ArrayRecordComponent") // never compared
	private record Entry(String name, int mode, long modified, byte[] content) {

	}

}
