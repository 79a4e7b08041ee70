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
import java.util.List;

/**
 * The dynamic section: what the loader is told.
 *
 * @param needed the libraries that are loaded, {@code DT_NEEDED}
 * @param searchPaths the paths built in to find them, {@code DT_RPATH} and
 * {@code DT_RUNPATH}
 * @param bindNow whether all symbols are bound at start
 * @param textRelocations whether code is changed while it is loaded
 * @param positionIndependent whether {@code DF_1_PIE} is set
 */
record DynamicSection(List<String> needed, List<String> searchPaths, boolean bindNow, boolean textRelocations,
		boolean positionIndependent) {

	static final DynamicSection NONE = new DynamicSection(List.of(), List.of(), false, false, false);

	private static final int ENTRY_SIZE = 16;

	/** Real ones have some dozens; more would only take time and memory. */
	private static final int MOST_ENTRIES = 4096;

	static DynamicSection read(ElfReader reader, Segment dynamic, List<Segment> segments) throws ElfFormatException {
		reader.check(dynamic.offset(), dynamic.fileSize());
		List<Long> needed = new ArrayList<>();
		List<Long> searchPaths = new ArrayList<>();
		long strings = 0;
		long flags = 0;
		long flags1 = 0;
		boolean bindNow = false;
		boolean textRelocations = false;
		for (long at = dynamic.offset(); at + ENTRY_SIZE <= dynamic.offset() + dynamic.fileSize(); at += ENTRY_SIZE) {
			long tag = reader.number(at);
			long value = reader.number(at + 8);
			if (tag == 0) {
				break;
			}
			if ((at - dynamic.offset()) / ENTRY_SIZE >= MOST_ENTRIES) {
				throw new ElfFormatException(
						"the dynamic section has more than %d entries and no end".formatted(MOST_ENTRIES));
			}
			if (tag == 1) { // DT_NEEDED
				needed.add(value);
			}
			else if (tag == 15 || tag == 29) { // DT_RPATH, DT_RUNPATH
				searchPaths.add(value);
			}
			else if (tag == 5) { // DT_STRTAB
				strings = value;
			}
			else if (tag == 24) { // DT_BIND_NOW
				bindNow = true;
			}
			else if (tag == 22) { // DT_TEXTREL
				textRelocations = true;
			}
			else if (tag == 30) { // DT_FLAGS
				flags = value;
			}
			else if (tag == 0x6ffffffbL) { // DT_FLAGS_1
				flags1 = value;
			}
		}
		return new DynamicSection(names(reader, needed, strings, segments),
				names(reader, searchPaths, strings, segments), bindNow || (flags & 8) != 0 || (flags1 & 1) != 0,
				textRelocations || (flags & 4) != 0, (flags1 & 0x08000000L) != 0);
	}

	private static List<String> names(ElfReader reader, List<Long> offsets, long strings, List<Segment> segments)
			throws ElfFormatException {
		List<String> names = new ArrayList<>();
		long table = offsets.isEmpty() ? 0 : fileOffset(strings, segments);
		for (long offset : offsets) {
			names.add(reader.name(table + offset));
		}
		return List.copyOf(names);
	}

	private static long fileOffset(long address, List<Segment> segments) throws ElfFormatException {
		for (Segment segment : segments) {
			if (segment.type() == Segment.LOAD && segment.contains(address)) {
				return segment.offset() + (address - segment.address());
			}
		}
		throw new ElfFormatException("the string table at address 0x%x is in no segment".formatted(address));
	}

}
