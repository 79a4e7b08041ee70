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

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The entries of tar archives.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html">The
 * ustar interchange format</a>
 */
final class TarFormat {

	private static final int BLOCK = 512;

	private static final int CHECKSUM = 148;

	private static final int CHECKSUM_SIZE = 8;

	private TarFormat() {
	}

	static @Nullable ContainerEntry open(MemorySegment content, long offset, Expansion expansion) {
		if (content.byteSize() - offset < BLOCK || octal(content, offset + CHECKSUM, 7) != checksum(content, offset)) {
			return null;
		}
		String name = Numbers.name(content, offset, 100, StandardCharsets.UTF_8);
		String prefix = Numbers.name(content, offset + 345, 155, StandardCharsets.UTF_8);
		long size = octal(content, offset + 124, 12);
		long start = offset + BLOCK;
		if (name.isEmpty() || size < 0) {
			return null;
		}
		long end = Math.min(start + size, content.byteSize());
		return new ContainerEntry(prefix.isEmpty() ? name : prefix + "/" + name,
				Spool.of(content.asSlice(start, end - start)), end, false);
	}

	private static long checksum(MemorySegment content, long offset) {
		long sum = 0;
		for (int index = 0; index < BLOCK; index++) {
			boolean blank = index >= CHECKSUM && index < CHECKSUM + CHECKSUM_SIZE;
			sum += blank ? ' ' : Numbers.unsignedByte(content, offset + index);
		}
		return sum;
	}

	// The number at an offset, or -1 if there is none.
	private static long octal(MemorySegment content, long offset, int length) {
		String text = Numbers.name(content, offset, length, StandardCharsets.US_ASCII).strip();
		return text.matches("[0-7]{1,12}") ? Long.parseLong(text, 8) : -1;
	}

}
