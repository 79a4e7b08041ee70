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

package dev.muster.buildpack.container;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ContainerFormatTests {

	private static final byte[] TEXT = "the content of an entry".getBytes(StandardCharsets.UTF_8);

	@Test
	void opensDeflatedEntryAndTellsItsEnd() throws Exception {
		byte[] zip = zip(TEXT);
		try (ContainerEntry entry = open(ContainerFormat.ZIP, zip)) {
			assertThat(entry.name()).isEqualTo("a/b.txt");
			assertThat(bytes(entry)).isEqualTo(TEXT);
			assertThat(entry.end()).isGreaterThan(30).isLessThan(zip.length);
		}
	}

	@Test
	void opensGzipToItsEnd() throws Exception {
		byte[] gzip = gzip(TEXT.length, TEXT);
		try (ContainerEntry entry = open(ContainerFormat.GZIP, gzip)) {
			assertThat(bytes(entry)).isEqualTo(TEXT);
			assertThat(entry.end()).isEqualTo(gzip.length);
		}
	}

	@Test
	void readsTruncatedGzipAsFarAsItGoes() throws Exception {
		byte[] content = new byte[100_000];
		new Random(1).nextBytes(content);
		byte[] gzip = gzip(content.length, content);
		try (ContainerEntry entry = open(ContainerFormat.GZIP, Arrays.copyOf(gzip, gzip.length / 2))) {
			assertThat(entry.end()).isZero();
			assertThat(content).startsWith(bytes(entry));
			assertThat(bytes(entry)).hasSizeGreaterThan(10_000);
		}
	}

	@Test
	void keepsLargeContentInAFile() throws Exception {
		byte[] content = new byte[3 * 1024 * 1024];
		new Random(2).nextBytes(content);
		try (ContainerEntry entry = open(ContainerFormat.GZIP, gzip(content.length, content))) {
			assertThat(entry.content().content().isMapped()).isTrue();
			assertThat(bytes(entry)).isEqualTo(content);
		}
	}

	@Test
	void stopsAtTheLimitOfWhatIsUnpacked() throws Exception {
		byte[] bomb = gzip(Expansion.LARGEST + 1, new byte[1024 * 1024]);
		assertThat(bomb).hasSizeLessThan(1024 * 1024);
		assertThatExceptionOfType(ExpansionLimitException.class).isThrownBy(() -> open(ContainerFormat.GZIP, bomb))
			.withMessage("more than 512 MB unpacked");
	}

	@Test
	void stopsAtTheDepthOfArchives() throws Exception {
		Expansion expansion = Expansion.start();
		for (int depth = 0; depth < Expansion.DEEPEST; depth++) {
			expansion = expansion.enter();
		}
		assertThatExceptionOfType(ExpansionLimitException.class).isThrownBy(expansion::enter)
			.withMessage("nested deeper than 8 archives");
	}

	@Test
	void staysInsideHostileContent() throws Exception {
		Random random = new Random(3);
		for (byte[] good : new byte[][] { zip(TEXT), gzip(TEXT.length, TEXT) }) {
			for (int round = 0; round < 3000; round++) {
				byte[] bent = Arrays.copyOf(good, random.nextInt(good.length + 1));
				for (int change = 0; change < 3 && bent.length > 4; change++) {
					bent[4 + random.nextInt(bent.length - 4)] = (byte) random.nextInt();
				}
				for (ContainerFormat format : ContainerFormat.values()) {
					ContainerEntry entry = format.open(MemorySegment.ofArray(bent), 0, Expansion.start());
					if (entry != null) {
						assertThat(entry.end()).isBetween(0L, (long) bent.length);
						entry.close();
					}
				}
			}
		}
	}

	private static ContainerEntry open(ContainerFormat format, byte[] content) throws Exception {
		ContainerEntry entry = format.open(MemorySegment.ofArray(content), 0, Expansion.start());
		assertThat(entry).isNotNull();
		return Objects.requireNonNull(entry, "'entry' must not be null");
	}

	private static byte[] bytes(ContainerEntry entry) {
		return entry.content().content().toArray(ValueLayout.JAVA_BYTE);
	}

	private static byte[] zip(byte[] content) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry("a/b.txt"));
			zip.write(content);
		}
		return bytes.toByteArray();
	}

	private static byte[] gzip(long length, byte[] block) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (OutputStream gzip = new GZIPOutputStream(bytes, 64 * 1024)) {
			for (long left = length; left > 0; left -= block.length) {
				gzip.write(block, 0, (int) Math.min(left, block.length));
			}
		}
		return bytes.toByteArray();
	}

}
