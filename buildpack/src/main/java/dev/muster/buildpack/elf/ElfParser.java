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
		if (!isElf(content)) {
			throw new ElfFormatException("the file does not start with the ELF magic number");
		}
		ElfParser parser = new ElfParser(new ElfReader(content));
		return parser.parse();
	}

	private ElfFile parse() throws ElfFormatException {
		if (this.reader.unsignedByte(4) != 2 || this.reader.unsignedByte(5) != 1) {
			throw new ElfFormatException("the file is not a 64 bit little-endian ELF file");
		}
		List<Segment> segments = segments();
		DynamicSection dynamic = DynamicSection.NONE;
		String interpreter = "";
		String stack = "missing";
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
		}
		int type = this.reader.unsignedShort(16);
		List<String> debugSections = new ArrayList<>();
		boolean symbolTable = sections(debugSections);
		return new ElfFile(typeName(type), interpreter, type == 3, has(segments, Segment.RELRO), dynamic.bindNow(),
				has(segments, Segment.DYNAMIC), stack,
				(int) segments.stream()
					.filter((segment) -> segment.type() == Segment.LOAD)
					.filter((segment) -> segment.writable() && segment.executable())
					.count(),
				dynamic.textRelocations(), dynamic.searchPaths(), dynamic.needed(), symbolTable,
				List.copyOf(debugSections));
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
		List<Segment> segments = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			long at = table + (long) index * size;
			this.reader.check(at, size);
			segments.add(new Segment(this.reader.unsignedInt(at), this.reader.unsignedInt(at + 4),
					this.reader.number(at + 8), this.reader.number(at + 16), this.reader.number(at + 32)));
		}
		return segments;
	}

	private boolean sections(List<String> debugSections) throws ElfFormatException {
		long table = this.reader.number(40);
		int size = this.reader.unsignedShort(58);
		int count = this.reader.unsignedShort(60);
		if (table == 0 || count == 0) {
			return false;
		}
		if (size < 64) {
			throw new ElfFormatException("section headers of %d bytes are too short".formatted(size));
		}
		long names = this.reader.number(table + (long) this.reader.unsignedShort(62) * size + 24);
		boolean symbolTable = false;
		for (int index = 0; index < count; index++) {
			long at = table + (long) index * size;
			this.reader.check(at, size);
			String name = this.reader.name(names + this.reader.unsignedInt(at));
			symbolTable |= this.reader.unsignedInt(at + 4) == SYMBOL_TABLE;
			if (name.startsWith(".debug") || name.equals(".comment")) {
				debugSections.add(name);
			}
		}
		return symbolTable;
	}

}
