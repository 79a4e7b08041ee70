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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The symbols by which a file is linked when it is loaded, and what its relocations point
 * to.
 *
 * @param imports the names that it takes from other files
 * @param exports the addresses of the functions that it offers, by name; a name has
 * several when it is versioned
 * @param slots the names of imported functions, by the address of the pointer that the
 * loader fills in
 * @param pointers the addresses that its data points to
 * @see <a href="https://gitlab.com/x86-psABIs/x86-64-ABI">System V ABI, AMD64 supplement,
 * 4.4 Relocation</a>
 */
public record DynamicSymbols(SortedSet<String> imports, Map<String, List<Long>> exports, Map<Long, String> slots,
		Set<Long> pointers) {

	private static final int SYMBOL = 24;

	private static final int RELOCATION = 24;

	private static final int FUNCTION = 2;

	private static final int INDIRECT_FUNCTION = 10;

	private static final int DIRECT = 1;

	private static final int GLOBAL_DATA = 6;

	private static final int JUMP_SLOT = 7;

	private static final int RELATIVE = 8;

	private static final int INDIRECT_RELATIVE = 37;

	/**
	 * Read the symbols of a file.
	 * @param file the file
	 * @return the symbols, none if it is linked statically
	 * @throws ElfFormatException if a table leaves the file
	 */
	public static DynamicSymbols of(LoadedElf file) throws ElfFormatException {
		DynamicSymbols symbols = new DynamicSymbols(new TreeSet<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
		ElfReader reader = file.reader();
		List<String> names = new ArrayList<>();
		List<Long> values = new ArrayList<>();
		Optional<ElfSection> table = file.section(".dynsym");
		if (table.isPresent()) {
			long strings = file.section(".dynstr")
				.orElseThrow(() -> new ElfFormatException("there are dynamic symbols without names"))
				.offset();
			for (long at = table.get().offset(); at + SYMBOL <= table.get().offset()
					+ table.get().size(); at += SYMBOL) {
				String name = reader.name(strings + reader.unsignedInt(at));
				names.add(name);
				values.add(reader.number(at + 8));
				int type = reader.unsignedByte(at + 4) & 15;
				if (reader.unsignedShort(at + 6) == 0) {
					symbols.imports.add(name);
				}
				else if (type == FUNCTION || type == INDIRECT_FUNCTION) {
					symbols.exports.computeIfAbsent(name, (key) -> new ArrayList<>()).add(reader.number(at + 8));
				}
			}
		}
		symbols.imports.remove("");
		for (String section : List.of(".rela.dyn", ".rela.plt")) {
			Optional<ElfSection> relocations = file.section(section);
			if (relocations.isPresent()) {
				symbols.readRelocations(reader, relocations.get(), names, values);
			}
		}
		Optional<ElfSection> packed = file.section(".relr.dyn");
		if (packed.isPresent()) {
			symbols.readPacked(file, packed.get());
		}
		return symbols;
	}

	private void readRelocations(ElfReader reader, ElfSection section, List<String> names, List<Long> values)
			throws ElfFormatException {
		for (long at = section.offset(); at + RELOCATION <= section.offset() + section.size(); at += RELOCATION) {
			int type = (int) reader.unsignedInt(at + 8);
			int symbol = (int) reader.unsignedInt(at + 12);
			long addend = reader.number(at + 16);
			switch (type) {
				case RELATIVE, INDIRECT_RELATIVE -> this.pointers.add(addend);
				case JUMP_SLOT, GLOBAL_DATA, DIRECT -> {
					if (symbol < 0 || symbol >= names.size()) {
						throw new ElfFormatException(
								"a relocation names symbol %d of %d".formatted(symbol, names.size()));
					}
					this.slots.put(reader.number(at), names.get(symbol));
					if (values.get(symbol) != 0) {
						this.pointers.add(values.get(symbol) + addend);
					}
				}
				default -> {
					// Thread-local storage and copies of data lead to no code.
				}
			}
		}
	}

	/**
	 * Read packed relative relocations: an address, then bit maps of the 63 words after
	 * it.
	 * @param file the file
	 * @param section the section
	 * @see <a href=
	 * "https://maskray.me/blog/2021-10-31-relative-relocations-and-relr">RELR relative
	 * relocation format</a>
	 */
	private void readPacked(LoadedElf file, ElfSection section) throws ElfFormatException {
		long next = 0;
		for (long at = section.offset(); at + 8 <= section.offset() + section.size(); at += 8) {
			long entry = file.reader().number(at);
			if ((entry & 1) == 0) {
				this.pointers.add(file.reader().number(file.offset(entry)));
				next = entry + 8;
			}
			else {
				for (int bit = 1; bit < 64; bit++) {
					if ((entry >>> bit & 1) != 0) {
						this.pointers.add(file.reader().number(file.offset(next + (bit - 1) * 8L)));
					}
				}
				next += 63 * 8L;
			}
		}
	}

}
