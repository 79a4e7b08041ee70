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

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads where functions start and end from the frames that exceptions are unwound with
 * ({@code .eh_frame}), which stripping leaves in place. Code that was compiled without
 * them, like musl and Java's, is in no range.
 *
 * @see <a href=
 * "https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/ehframechpt.html">Linux
 * Standard Base, Exception Frames</a>
 */
public final class FunctionRanges {

	private static final long EXTENDED = 0xffffffffL;

	/** {@code DW_EH_PE_absptr}. */
	private static final int ABSOLUTE = 0x00;

	/** {@code DW_EH_PE_pcrel | DW_EH_PE_sdata4}. */
	private static final int RELATIVE = 0x1b;

	/** {@code DW_EH_PE_pcrel | DW_EH_PE_sdata8}. */
	private static final int RELATIVE_LONG = 0x1c;

	private final LoadedElf file;

	private final ElfReader reader;

	private final Map<Long, Integer> encodings = new HashMap<>();

	private FunctionRanges(LoadedElf file) {
		this.file = file;
		this.reader = file.reader();
	}

	/**
	 * Read the ranges of a file's functions.
	 * @param file the file
	 * @return the ranges, by their starts; none if there are no frames
	 * @throws ElfFormatException if a frame leaves the file or is written otherwise
	 */
	public static List<Range> of(LoadedElf file) throws ElfFormatException {
		Optional<ElfSection> section = file.section(".eh_frame");
		return section.isEmpty() ? List.of() : new FunctionRanges(file).read(section.get());
	}

	private List<Range> read(ElfSection section) throws ElfFormatException {
		this.reader.check(section.offset(), section.size());
		List<Range> ranges = new ArrayList<>();
		long end = section.offset() + section.size();
		long at = section.offset();
		while (at + 8 <= end) {
			long length = this.reader.unsignedInt(at);
			if (length == EXTENDED) {
				throw new ElfFormatException("the exception frame at offset %d has a length of 64 bits".formatted(at));
			}
			long distance = (length != 0) ? this.reader.unsignedInt(at + 4) : 0;
			if (distance != 0) {
				ranges.add(range(at + 8, encoding(at + 4 - distance)));
			}
			at += 4 + length;
		}
		ranges.sort(Comparator.comparingLong(Range::start));
		return List.copyOf(ranges);
	}

	private Range range(long at, int encoding) throws ElfFormatException {
		long start = switch (encoding) {
			case ABSOLUTE -> this.reader.number(at);
			case RELATIVE -> this.file.address(at) + (int) this.reader.unsignedInt(at);
			case RELATIVE_LONG -> this.file.address(at) + this.reader.number(at);
			default -> throw new ElfFormatException(
					"the exception frame at offset %d has addresses of the kind 0x%x".formatted(at, encoding));
		};
		long size = (encoding == RELATIVE) ? this.reader.unsignedInt(at + 4) : this.reader.number(at + 8);
		return new Range(start, start + Math.max(0, size));
	}

	private int encoding(long at) throws ElfFormatException {
		Integer known = this.encodings.get(at);
		if (known == null) {
			known = readEncoding(at);
			this.encodings.put(at, known);
		}
		return known;
	}

	// What frames have in common: version, letters, two factors, a register, and a part
	// for each letter.
	private int readEncoding(long start) throws ElfFormatException {
		int version = this.reader.unsignedByte(start + 8);
		String letters = this.reader.name(start + 9);
		if (!letters.startsWith("z")) {
			return ABSOLUTE;
		}
		long at = start + 9 + letters.length() + 1;
		at = skipNumber(skipNumber(at));
		at = skipNumber((version == 1) ? at + 1 : skipNumber(at));
		for (char letter : letters.substring(1).toCharArray()) {
			switch (letter) {
				case 'R' -> {
					return this.reader.unsignedByte(at);
				}
				case 'L' -> at++;
				case 'P' -> at += 1 + size(this.reader.unsignedByte(at));
				default -> {
					// Marks frames of signals, and has no part.
				}
			}
		}
		return ABSOLUTE;
	}

	private static int size(int encoding) {
		return switch (encoding & 15) {
			case 2, 10 -> 2;
			case 3, 11 -> 4;
			default -> 8;
		};
	}

	private long skipNumber(long start) throws ElfFormatException {
		long at = start;
		while (this.reader.unsignedByte(at) >= 0x80) {
			at++;
		}
		return at + 1;
	}

	/**
	 * The range of a function.
	 *
	 * @param start the address of its first byte
	 * @param end the address behind its last byte
	 */
	public record Range(long start, long end) {

	}

}
