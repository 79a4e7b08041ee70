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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * An ELF file by the addresses at which it is loaded, relative to where it is put.
 */
public final class LoadedElf {

	private final ElfReader reader;

	private final List<Segment> segments;

	private final List<ElfSection> sections;

	private final ElfFile facts;

	private LoadedElf(ElfReader reader, List<Segment> segments, List<ElfSection> sections, ElfFile facts) {
		this.reader = reader;
		this.segments = segments;
		this.sections = sections;
		this.facts = facts;
	}

	/**
	 * Read a file.
	 * @param content the file's content
	 * @return the file
	 * @throws ElfFormatException if it is not a well-formed 64 bit little-endian ELF
	 * file, or has no sections
	 */
	public static LoadedElf of(MemorySegment content) throws ElfFormatException {
		List<Segment> segments = ElfParser.segments(content);
		checkSize(segments, new ElfReader(content));
		List<ElfSection> sections = ElfParser.sections(content);
		if (sections.isEmpty()) {
			throw new ElfFormatException("there is no table of sections, by which symbols and relocations are found");
		}
		return new LoadedElf(new ElfReader(content), segments, sections, ElfParser.parse(content));
	}

	// Segments that lie over each other would be read again and again.
	private static void checkSize(List<Segment> segments, ElfReader reader) throws ElfFormatException {
		long loaded = 0;
		for (Segment segment : segments) {
			if (segment.type() == Segment.LOAD) {
				reader.check(segment.offset(), segment.fileSize());
				loaded += segment.fileSize();
			}
		}
		if (loaded > 2 * reader.content().byteSize()) {
			throw new ElfFormatException("segments of %d bytes lie over each other in a file of %d bytes"
				.formatted(loaded, reader.content().byteSize()));
		}
	}

	/**
	 * The facts of the file.
	 * @return the libraries that it needs, among others
	 */
	public ElfFile facts() {
		return this.facts;
	}

	/**
	 * The parts that hold code.
	 * @return the parts, by address
	 */
	public List<CodeRange> code() throws ElfFormatException {
		List<CodeRange> ranges = new ArrayList<>();
		for (Segment segment : this.segments) {
			if (segment.type() == Segment.LOAD && segment.executable()) {
				this.reader.check(segment.offset(), segment.fileSize());
				ranges.add(new CodeRange(segment.address(),
						this.reader.content().asSlice(segment.offset(), segment.fileSize())));
			}
		}
		ranges.sort(Comparator.comparingLong(CodeRange::address));
		return List.copyOf(ranges);
	}

	/**
	 * Say whether there is a section.
	 * @param name its name
	 * @return whether there is
	 */
	public boolean hasSection(String name) {
		return section(name).isPresent();
	}

	/**
	 * Say whether an address is loaded from the file.
	 * @param address the address
	 * @return whether it is
	 */
	public boolean holds(long address) {
		return this.segments.stream()
			.anyMatch((segment) -> segment.type() == Segment.LOAD && segment.contains(address));
	}

	/**
	 * Read a number of 32 bits with its sign.
	 * @param address its address
	 * @return the number
	 * @throws ElfFormatException if no segment has it
	 */
	public int word(long address) throws ElfFormatException {
		return (int) this.reader.unsignedInt(offset(address));
	}

	/**
	 * Read each word of 64 bits that is loaded, wherever it starts.
	 * @param consumer what is told of each
	 * @throws ElfFormatException if a segment leaves the file
	 */
	public void forEachWord(LongConsumer consumer) throws ElfFormatException {
		for (Segment segment : this.segments) {
			if (segment.type() == Segment.LOAD) {
				this.reader.check(segment.offset(), segment.fileSize());
				for (long at = 0; at + 8 <= segment.fileSize(); at++) {
					consumer.accept(this.reader.number(segment.offset() + at));
				}
			}
		}
	}

	/**
	 * Read a text that ends with a zero.
	 * @param address its address
	 * @return the text, empty if it is nowhere in the file
	 * @throws ElfFormatException if it does not end
	 */
	public String text(long address) throws ElfFormatException {
		return holds(address) ? this.reader.name(offset(address)) : "";
	}

	Optional<ElfSection> section(String name) {
		return this.sections.stream().filter((section) -> section.name().equals(name)).findFirst();
	}

	ElfReader reader() {
		return this.reader;
	}

	long offset(long address) throws ElfFormatException {
		for (Segment segment : this.segments) {
			if (segment.type() == Segment.LOAD && segment.contains(address)) {
				return segment.offset() + (address - segment.address());
			}
		}
		throw new ElfFormatException("the address 0x%x is in no segment".formatted(address));
	}

	long address(long offset) throws ElfFormatException {
		for (Segment segment : this.segments) {
			if (segment.type() == Segment.LOAD && offset >= segment.offset()
					&& offset - segment.offset() < segment.fileSize()) {
				return segment.address() + (offset - segment.offset());
			}
		}
		throw new ElfFormatException("the offset %d is in no segment".formatted(offset));
	}

	/**
	 * A part of a file that holds code.
	 *
	 * @param address the address of its first byte
	 * @param content its bytes
	 */
	public record CodeRange(long address, MemorySegment content) {

		/**
		 * Say whether an address lies in it.
		 * @param other the address
		 * @return whether it does
		 */
		public boolean contains(long other) {
			return other >= this.address && other - this.address < this.content.byteSize();
		}

	}

}
