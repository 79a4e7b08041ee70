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

/**
 * The note by which a file and its separate debugging information find each other.
 *
 * @see <a href="https://docs.oracle.com/cd/E19683-01/816-1386/6m7qcoblj/index.html">Note
 * section</a>
 */
final class BuildId {

	private static final long TYPE = 3;

	private static final int HEADER_SIZE = 12;

	private static final int LONGEST = 64;

	/** Real segments have up to five notes. */
	private static final int MOST_NOTES = 256;

	private BuildId() {
	}

	static String read(ElfReader reader, Segment notes) throws ElfFormatException {
		reader.check(notes.offset(), notes.fileSize());
		long at = notes.offset();
		long end = notes.offset() + notes.fileSize();
		for (int note = 0; note < MOST_NOTES && end - at >= HEADER_SIZE; note++) {
			long nameSize = reader.unsignedInt(at);
			long size = reader.unsignedInt(at + 4);
			long content = at + HEADER_SIZE + aligned(nameSize);
			if (reader.unsignedInt(at + 8) == TYPE && nameSize == 4 && reader.name(at + HEADER_SIZE).equals("GNU")) {
				return hexadecimal(reader, content, size);
			}
			at = content + aligned(size);
		}
		return "";
	}

	private static long aligned(long size) {
		return (size + 3) & ~3L;
	}

	private static String hexadecimal(ElfReader reader, long offset, long size) throws ElfFormatException {
		if (size > LONGEST) {
			throw new ElfFormatException("a build id of %d bytes is too long".formatted(size));
		}
		StringBuilder digits = new StringBuilder();
		for (long index = 0; index < size; index++) {
			digits.append("%02x".formatted(reader.unsignedByte(offset + index)));
		}
		return digits.toString();
	}

}
