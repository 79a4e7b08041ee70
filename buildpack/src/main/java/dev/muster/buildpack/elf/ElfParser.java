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
import java.util.ArrayList;
import java.util.List;

/**
 * A parser of 64 bit little-endian ELF files. Every offset is checked before it is
 * followed.
 *
 * @see <a href="https://gabi.xinuos.com/">System V gABI, chapters 2 and 3</a>
 */
public final class ElfParser {

	private static final int SYMBOL_TABLE = 2;

	private static final int NO_BITS = 8;

	private final ElfReader reader;

	private ElfParser(ElfReader reader) {
		this.reader = reader;
	}

	/**
	 * Say whether content starts as an ELF file does.
	 * @param content the content
	 * @return whether it does
	 */
	public static boolean isElf(MemorySegment content) {
		return content.byteSize() >= 4 && content.get(ValueLayout.JAVA_BYTE, 0) == 0x7f
				&& content.get(ValueLayout.JAVA_BYTE, 1) == 'E' && content.get(ValueLayout.JAVA_BYTE, 2) == 'L'
				&& content.get(ValueLayout.JAVA_BYTE, 3) == 'F';
	}

	/**
	 * Parse a file.
	 * @param content the file's content
	 * @return its facts
	 * @throws ElfFormatException if it is not a well-formed 64 bit little-endian ELF file
	 */
	public static ElfFile parse(MemorySegment content) throws ElfFormatException {
		return open(content).parse();
	}

	/**
	 * Read the section headers only.
	 * @param content the file's content
	 * @return the sections, in the order of their headers
	 * @throws ElfFormatException if it is not a well-formed 64 bit little-endian ELF file
	 */
	public static List<ElfSection> sections(MemorySegment content) throws ElfFormatException {
		return open(content).sections();
	}

	static List<Segment> segments(MemorySegment content) throws ElfFormatException {
		return open(content).segments();
	}

	private static ElfParser open(MemorySegment content) throws ElfFormatException {
		if (!isElf(content)) {
			throw new ElfFormatException("the file does not start with the ELF magic number");
		}
		ElfReader reader = new ElfReader(content);
		if (reader.unsignedByte(4) != 2 || reader.unsignedByte(5) != 1) {
			throw new ElfFormatException("the file is not a 64 bit little-endian ELF file");
		}
		return new ElfParser(reader);
	}

	private ElfFile parse() throws ElfFormatException {
		List<Segment> segments = segments();
		only(segments, Segment.DYNAMIC, "dynamic section");
		only(segments, Segment.INTERPRETER, "interpreter");
		DynamicSection dynamic = DynamicSection.NONE;
		String interpreter = "";
		String stack = "missing";
		String buildId = "";
		for (Segment segment : segments) {
			if (segment.type() == Segment.DYNAMIC) {
				dynamic = DynamicSection.read(this.reader, segment, segments);
			}
			else if (segment.type() == Segment.INTERPRETER) {
				interpreter = this.reader.name(segment.offset());
			}
			else if (segment.type() == Segment.STACK) {
				stack = segment.executable() ? "RWX" : "RW";
			}
			else if (segment.type() == Segment.NOTE && buildId.isEmpty()) {
				buildId = BuildId.read(this.reader, segment);
			}
		}
		int type = this.reader.unsignedShort(16);
		List<ElfSection> sections = sections();
		return new ElfFile(typeName(type), interpreter, type == 3, has(segments, Segment.RELRO), dynamic.bindNow(),
				has(segments, Segment.DYNAMIC), stack,
				(int) segments.stream()
					.filter((segment) -> segment.type() == Segment.LOAD)
					.filter((segment) -> segment.writable() && segment.executable())
					.count(),
				dynamic.textRelocations(), dynamic.searchPaths(), dynamic.needed(),
				sections.stream().anyMatch((section) -> section.type() == SYMBOL_TABLE),
				sections.stream()
					.map(ElfSection::name)
					.filter((name) -> name.startsWith(".debug") || name.equals(".comment"))
					.toList(),
				buildId, type == 3 && interpreter.isEmpty() && !dynamic.positionIndependent());
	}

	private static void only(List<Segment> segments, long type, String what) throws ElfFormatException {
		if (segments.stream().filter((segment) -> segment.type() == type).count() > 1) {
			throw new ElfFormatException("there is more than one " + what);
		}
	}

	private static boolean has(List<Segment> segments, long type) {
		return segments.stream().anyMatch((segment) -> segment.type() == type);
	}

	private static String typeName(int type) {
		return switch (type) {
			case 2 -> "EXEC";
			case 3 -> "DYN";
			default -> Integer.toString(type);
		};
	}

	private List<Segment> segments() throws ElfFormatException {
		long table = this.reader.number(32);
		int size = this.reader.unsignedShort(54);
		int count = this.reader.unsignedShort(56);
		if (count > 0 && size < 56) {
			throw new ElfFormatException("program headers of %d bytes are too short".formatted(size));
		}
		this.reader.check(table, (long) count * size);
		List<Segment> segments = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			long at = table + (long) index * size;
			segments.add(new Segment(this.reader.unsignedInt(at), this.reader.unsignedInt(at + 4),
					this.reader.number(at + 8), this.reader.number(at + 16), this.reader.number(at + 32)));
		}
		return segments;
	}

	private List<ElfSection> sections() throws ElfFormatException {
		long table = this.reader.number(40);
		int size = this.reader.unsignedShort(58);
		int count = this.reader.unsignedShort(60);
		if (table == 0) {
			return List.of();
		}
		if (size < 64) {
			throw new ElfFormatException("section headers of %d bytes are too short".formatted(size));
		}
		if (count == 0) {
			throw new ElfFormatException("there is a table of sections, but no section");
		}
		this.reader.check(table, (long) count * size);
		long names = this.reader.number(table + (long) this.reader.unsignedShort(62) * size + 24);
		List<ElfSection> sections = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			long at = table + (long) index * size;
			long type = this.reader.unsignedInt(at + 4);
			sections.add(new ElfSection(this.reader.name(names + this.reader.unsignedInt(at)), type,
					this.reader.number(at + 24), (type == NO_BITS) ? 0 : this.reader.number(at + 32)));
		}
		return List.copyOf(sections);
	}

}
