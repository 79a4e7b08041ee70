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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.elf.FunctionRanges.Range;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that the ranges of functions are those that GNU objdump reads.
 */
class FunctionRangesTests {

	private static final Pattern FRAME = Pattern.compile(" FDE cie=\\S+ pc=([0-9a-f]+)\\.\\.([0-9a-f]+)");

	@TempDir
	private Path folder;

	@Test
	void readsWhatObjdumpReads() throws Exception {
		assertSame(Path.of("/lib/x86_64-linux-gnu/libc.so.6"), 1000);
	}

	@Test
	void readsFramesWithoutTheTableOfTheLinker() throws Exception {
		assertSame(TinyExecutable.build(this.folder.resolve("file"), "-s", "-Wl,--no-eh-frame-hdr"), 1);
	}

	@Test
	void refusesAddressesOfAnotherKind() throws Exception {
		byte[] content = Files.readAllBytes(TinyExecutable.build(this.folder.resolve("file"), "-s"));
		MemorySegment segment = MemorySegment.ofArray(content);
		int frames = (int) LoadedElf.of(segment).section(".eh_frame").orElseThrow().offset();
		// The letters zR, two factors and a register, and the length of what R stands
		// for.
		assertThat(content[frames + 16]).isEqualTo((byte) 0x1b);
		content[frames + 16] = 0x3b;
		assertThatExceptionOfType(ElfFormatException.class).isThrownBy(() -> FunctionRanges.of(LoadedElf.of(segment)))
			.withMessageContaining("has addresses of the kind 0x3b");
	}

	private static void assertSame(Path file, int atLeast) throws Exception {
		List<Range> expected = FRAME.matcher(TinyExecutable.run("objdump", "--dwarf=frames", file.toString()))
			.results()
			.map(FunctionRangesTests::range)
			.toList();
		assertThat(expected).hasSizeGreaterThanOrEqualTo(atLeast);
		assertThat(FunctionRanges.of(LoadedElf.of(MemorySegment.ofArray(Files.readAllBytes(file)))))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	private static Range range(MatchResult frame) {
		return new Range(Long.parseUnsignedLong(frame.group(1), 16), Long.parseUnsignedLong(frame.group(2), 16));
	}

}
