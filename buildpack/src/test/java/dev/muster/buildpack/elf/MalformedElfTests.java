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

package dev.muster.buildpack.elf;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.allow.AllowList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of files that are made to break a parser: each gives a clear message, in no time.
 */
@Timeout(120)
class MalformedElfTests {

	private static final int SEGMENTS = 32;

	private static final int SECTIONS = 40;

	@TempDir
	private Path folder;

	private byte[] good = {};

	@BeforeEach
	void build() throws Exception {
		this.good = Files.readAllBytes(TinyExecutable.build(this.folder.resolve("file"), "-g"));
	}

	@Test
	void refusesMoreSegmentsThanTheFileHolds() {
		assertRefused((file) -> file.putShort(56, (short) 0xffff), "reach beyond the file's");
	}

	@Test
	void refusesMoreSectionsThanTheFileHolds() {
		assertRefused((file) -> file.putShort(60, (short) 0xffff), "reach beyond the file's");
	}

	@Test
	void refusesSectionCountOfZero() {
		assertRefused((file) -> file.putShort(60, (short) 0), "a table of sections, but no section");
	}

	@Test
	void refusesTablesThatLieOutside() {
		assertRefused((file) -> file.putLong(SEGMENTS, Long.MAX_VALUE - 8), "reach beyond the file's");
		assertRefused((file) -> file.putLong(SECTIONS, -64), "reach beyond the file's");
	}

	@Test
	void refusesEntriesThatAreTooShort() {
		assertRefused((file) -> file.putShort(54, (short) 0), "program headers of 0 bytes are too short");
		assertRefused((file) -> file.putShort(58, (short) 8), "section headers of 8 bytes are too short");
	}

	@Test
	void refusesSecondDynamicSection() {
		// The notes' header becomes that of another dynamic section over the same bytes.
		assertRefused((file) -> file.putInt(segment(file, 4), 2), "more than one dynamic section");
	}

	@Test
	void refusesSecondInterpreter() {
		assertRefused((file) -> file.putInt(segment(file, 4), 3), "more than one interpreter");
	}

	@Test
	void refusesDynamicSectionWithoutEnd() {
		byte[] large = Arrays.copyOf(this.good, this.good.length + 16 * 5000);
		Arrays.fill(large, this.good.length, large.length, (byte) 1);
		ByteBuffer file = buffer(large);
		file.putLong(segment(file, 2) + 8, this.good.length);
		file.putLong(segment(file, 2) + 32, 16 * 5000);
		assertRefused(large, "more than 4096 entries and no end");
	}

	@Test
	void refusesNameWithoutEnd() {
		byte[] large = Arrays.copyOf(this.good, this.good.length + 100_000);
		Arrays.fill(large, this.good.length, large.length, (byte) 'a');
		ByteBuffer file = buffer(large);
		file.putLong(segment(file, 3) + 8, this.good.length);
		assertRefused(large, "is longer than 8192 bytes");
	}

	@Test
	void refusesManySectionsWithTheSameLongName() {
		int count = 0xfff0;
		int name = this.good.length + count * 64;
		byte[] large = Arrays.copyOf(this.good, name + 8000);
		Arrays.fill(large, name, large.length - 1, (byte) 'a');
		ByteBuffer file = buffer(large);
		file.putLong(SECTIONS, this.good.length);
		file.putShort(60, (short) count);
		file.putShort(62, (short) 0);
		file.putLong(this.good.length + 24, name);
		assertRefused(large, "the names are longer than 4 times the file");
	}

	@Test
	void refusesTableOfNamesThatIsInNoSegment() {
		assertRefused((file) -> {
			int entry = (int) file.getLong(segment(file, 2) + 8);
			while (file.getLong(entry) != 5) {
				entry += 16;
			}
			file.putLong(entry + 8, 0x7fff_ffff_ffffL);
		}, "is in no segment");
	}

	@Test
	void readsSegmentsThatOverlap() throws Exception {
		byte[] bent = withOverlappingSegments();
		assertThat(ElfParser.parse(MemorySegment.ofArray(bent)).needed()).isNotNull();
	}

	@Test
	void refusesToLoadMuchMoreThanTheFileHolds() {
		byte[] bent = withOverlappingSegments();
		assertThatExceptionOfType(ElfFormatException.class).isThrownBy(() -> LoadedElf.of(MemorySegment.ofArray(bent)))
			.withMessageContaining("lie over each other");
	}

	private byte[] withOverlappingSegments() {
		byte[] bent = this.good.clone();
		ByteBuffer file = buffer(bent);
		int table = (int) file.getLong(SEGMENTS);
		for (int index = 0; index < file.getShort(56); index++) {
			if (file.getInt(table + index * 56) == 1) {
				file.putLong(table + index * 56 + 8, 0).putLong(table + index * 56 + 32, this.good.length);
			}
		}
		return bent;
	}

	@Test
	void refusesToReadCodeWithoutTableOfSections() {
		byte[] bent = this.good.clone();
		buffer(bent).putLong(SECTIONS, 0).putShort(60, (short) 0);
		assertThatExceptionOfType(ElfFormatException.class).isThrownBy(() -> LoadedElf.of(MemorySegment.ofArray(bent)))
			.withMessageContaining("no table of sections");
	}

	@Test
	void readsSectionsThatPointAtTheirOwnTable() throws Exception {
		byte[] bent = this.good.clone();
		ByteBuffer file = buffer(bent);
		int names = (int) file.getLong(SECTIONS) + file.getShort(62) * 64;
		file.putLong(names + 24, file.getLong(SECTIONS));
		assertThat(PackedExecutable.reason(MemorySegment.ofArray(bent))).isEmpty();
	}

	@Test
	void auditsBrokenFileWithRuleAndWayOut() {
		ElfAudit audit = new ElfAudit(new AllowList(List.of()));
		audit.accept("/layers/app/service", MemorySegment.ofArray(Arrays.copyOf(this.good, 70)));
		ElfViolation violation = audit.violations().getFirst();
		assertThat(violation.rule()).isEqualTo("FORMAT");
		assertThat(violation.found()).contains("reach beyond the file's 70 bytes");
		assertThat(violation.action()).contains("link the file again");
	}

	@Test
	void neverBreaksHangsOrFillsTheMemory() {
		Random random = new Random(11);
		for (int round = 0; round < 20_000; round++) {
			byte[] bent = (round % 4 == 0) ? Arrays.copyOf(this.good, random.nextInt(this.good.length))
					: this.good.clone();
			for (int change = random.nextInt(8); change >= 0 && bent.length > 64; change--) {
				// Headers more often than the rest.
				int at = random.nextBoolean() ? random.nextInt(64) : random.nextInt(bent.length);
				bent[at] = (byte) random.nextInt();
			}
			MemorySegment content = MemorySegment.ofArray(bent);
			new ElfAudit(new AllowList(List.of())).accept("/a", content);
			PackedExecutable.reason(content);
		}
	}

	private void assertRefused(Consumer<ByteBuffer> change, String message) {
		byte[] bent = this.good.clone();
		change.accept(buffer(bent));
		assertRefused(bent, message);
	}

	private static void assertRefused(byte[] content, String message) {
		assertThatExceptionOfType(ElfFormatException.class)
			.isThrownBy(() -> ElfParser.parse(MemorySegment.ofArray(content)))
			.withMessageContaining(message);
	}

	private static ByteBuffer buffer(byte[] content) {
		return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
	}

	/** The offset of the first program header of a type. */
	private static int segment(ByteBuffer file, int type) {
		int at = (int) file.getLong(SEGMENTS);
		while (file.getInt(at) != type) {
			at += 56;
		}
		return at;
	}

}
