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

import java.util.Arrays;
import java.util.Optional;

/**
 * Reads where functions start from the table that exceptions are unwound with
 * ({@code .eh_frame_hdr}), which stripping leaves in place.
 *
 * @see <a href=
 * "https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/ehframechpt.html">Linux
 * Standard Base, Exception Frames</a>
 */
public final class FunctionStarts {

	/** {@code DW_EH_PE_datarel | DW_EH_PE_sdata4}, which all linkers write. */
	private static final int SORTED_TABLE = 0x3b;

	private static final int COUNT = 0x03;

	private static final int POINTER = 0x1b;

	private FunctionStarts() {
	}

	/**
	 * Read the starts of a file's functions.
	 * @param file the file
	 * @return their addresses, ascending; none if there is no such table
	 * @throws ElfFormatException if the table leaves the file or is written otherwise
	 */
	public static long[] of(LoadedElf file) throws ElfFormatException {
		Optional<ElfSection> section = file.section(".eh_frame_hdr");
		if (section.isEmpty()) {
			return new long[0];
		}
		ElfReader reader = file.reader();
		long at = section.get().offset();
		if (reader.unsignedByte(at) != 1 || reader.unsignedByte(at + 1) != POINTER
				|| reader.unsignedByte(at + 2) != COUNT || reader.unsignedByte(at + 3) != SORTED_TABLE) {
			throw new ElfFormatException("the table of exception frames is not written as 1, 0x1b, 0x03, 0x3b");
		}
		long count = reader.unsignedInt(at + 8);
		reader.check(at + 12, count * 8);
		long base = file.address(at);
		long[] starts = new long[(int) count];
		for (int index = 0; index < starts.length; index++) {
			starts[index] = base + (int) reader.unsignedInt(at + 12 + index * 8L);
		}
		Arrays.sort(starts);
		return starts;
	}

}
