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

package dev.muster.buildpack.leak;

import java.lang.foreign.MemorySegment;
import java.util.List;

import dev.muster.buildpack.elf.ElfFormatException;
import dev.muster.buildpack.elf.ElfParser;
import dev.muster.buildpack.elf.ElfSection;

/**
 * Where content lies.
 *
 * @param layer the layer, or an empty string
 * @param path the path of the file; an entry of an archive is {@code archive!/entry}
 * @param sections the sections of an ELF file
 * @param within the section in which the archive lies that this comes from, or an empty
 * string
 */
record Place(String layer, String path, List<ElfSection> sections, String within) {

	static Place of(String layer, String path, MemorySegment content) {
		return new Place(layer, path, sections(content), "");
	}

	private static List<ElfSection> sections(MemorySegment content) {
		try {
			return ElfParser.isElf(content) ? ElfParser.sections(content) : List.of();
		}
		catch (ElfFormatException ex) {
			// The ELF audit reports the file; here it is bytes like any other.
			return List.of();
		}
	}

	Place inside(String name, long offset, MemorySegment content) {
		return new Place(this.layer, this.path + "!/" + name, sections(content), section(offset));
	}

	/**
	 * The section at an offset.
	 * @param offset the offset in bytes
	 * @return its name, or an empty string
	 */
	String section(long offset) {
		return this.sections.stream()
			.filter((section) -> section.contains(offset))
			.map(ElfSection::name)
			.findFirst()
			.orElse(this.within);
	}

}
