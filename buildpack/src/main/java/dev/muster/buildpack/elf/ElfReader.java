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
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A reader of little-endian numbers and names that refuses to leave the file.
 */
final class ElfReader {

	private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
		.withOrder(ByteOrder.LITTLE_ENDIAN);

	private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	/** Longer than any path; names that do not end are not read through a whole file. */
	private static final int LONGEST_NAME = 8192;

	/** How often each byte of a file may be in a name: names share their ends. */
	private static final int NAMES_WITH_A_BYTE = 4;

	private final MemorySegment content;

	private long named;

	ElfReader(MemorySegment content) {
		this.content = content;
	}

	MemorySegment content() {
		return this.content;
	}

	int unsignedByte(long offset) throws ElfFormatException {
		check(offset, 1);
		return Byte.toUnsignedInt(this.content.get(ValueLayout.JAVA_BYTE, offset));
	}

	int unsignedShort(long offset) throws ElfFormatException {
		check(offset, 2);
		return Short.toUnsignedInt(this.content.get(SHORT, offset));
	}

	long unsignedInt(long offset) throws ElfFormatException {
		check(offset, 4);
		return Integer.toUnsignedLong(this.content.get(INT, offset));
	}

	/**
	 * Read a 64 bit number; those that are offsets or sizes are checked when they are
	 * used.
	 * @param offset the offset in bytes
	 * @return the number
	 * @throws ElfFormatException if it lies outside the file
	 */
	long number(long offset) throws ElfFormatException {
		check(offset, 8);
		return this.content.get(LONG, offset);
	}

	/**
	 * Read a name up to its zero byte. Many names in the same place would take far more
	 * memory than the file.
	 * @param offset the offset in bytes
	 * @return the name
	 * @throws ElfFormatException if it does not end, or if there is more of names than a
	 * file can need
	 */
	String name(long offset) throws ElfFormatException {
		long end = offset;
		while (unsignedByte(end) != 0) {
			end++;
			if (end - offset > LONGEST_NAME) {
				throw new ElfFormatException(
						"the name at offset %d is longer than %d bytes".formatted(offset, LONGEST_NAME));
			}
		}
		this.named += end - offset;
		if (this.named > NAMES_WITH_A_BYTE * this.content.byteSize()) {
			throw new ElfFormatException("the names are longer than %d times the file".formatted(NAMES_WITH_A_BYTE));
		}
		byte[] bytes = this.content.asSlice(offset, end - offset).toArray(ValueLayout.JAVA_BYTE);
		return new String(bytes, StandardCharsets.UTF_8);
	}

	void check(long offset, long size) throws ElfFormatException {
		long limit = this.content.byteSize();
		if (offset < 0 || size < 0 || offset > limit || size > limit - offset) {
			throw new ElfFormatException(
					"%d bytes at offset %d reach beyond the file's %d bytes".formatted(size, offset, limit));
		}
	}

}
