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

package dev.muster.buildpack.syscall;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.muster.buildpack.code.Instruction;
import dev.muster.buildpack.code.Instruction.Kind;
import dev.muster.buildpack.code.InstructionReader;
import dev.muster.buildpack.elf.DynamicSymbols;
import dev.muster.buildpack.elf.ElfFormatException;
import dev.muster.buildpack.elf.FunctionStarts;
import dev.muster.buildpack.elf.LoadedElf;
import dev.muster.buildpack.elf.LoadedElf.CodeRange;

/**
 * The code of a program or of a library, function by function.
 */
final class Program {

	/**
	 * No function of C is longer. Code of Java, of which nothing is known, follows the
	 * last one before it.
	 */
	private static final long LONGEST = 256 * 1024;

	private final String name;

	private final LoadedElf elf;

	private final DynamicSymbols symbols;

	private final long[] starts;

	private final List<CodeRange> code;

	/**
	 * Read a program.
	 * @param name its name in messages
	 * @param content its file
	 * @throws ElfFormatException if the file is damaged
	 */
	Program(String name, MemorySegment content) throws ElfFormatException {
		this.name = name;
		this.elf = LoadedElf.of(content);
		this.symbols = DynamicSymbols.of(this.elf);
		this.starts = FunctionStarts.of(this.elf);
		this.code = this.elf.code();
	}

	String name() {
		return this.name;
	}

	LoadedElf elf() {
		return this.elf;
	}

	DynamicSymbols symbols() {
		return this.symbols;
	}

	boolean isStart(long address) {
		return Arrays.binarySearch(this.starts, address) >= 0;
	}

	// Go's compiler keeps no value in a register while a function is called.
	boolean isGo() {
		return this.elf.hasSection(".gopclntab");
	}

	/**
	 * Return the start of the function that an address lies in.
	 * @param address the address
	 * @return the start, or -1 if it lies before the first one or is no code
	 */
	long function(long address) {
		int index = Arrays.binarySearch(this.starts, address);
		int start = (index >= 0) ? index : -index - 2;
		return (start >= 0 && range(address) != null) ? this.starts[start] : -1;
	}

	private @Nullable CodeRange range(long address) {
		for (CodeRange range : this.code) {
			if (range.contains(address)) {
				return range;
			}
		}
		return null;
	}

	/**
	 * Read the instructions of all functions, or everything if it is not known where they
	 * start.
	 * @return the instructions, by address
	 */
	Instruction[] instructions() {
		List<Instruction> instructions = new ArrayList<>();
		for (CodeRange range : this.code) {
			long end = range.address() + range.content().byteSize();
			long address = (this.starts.length == 0) ? range.address() : end;
			for (long start : this.starts) {
				if (range.contains(start)) {
					// What comes next to the one before is read on: some say that they
					// start a byte too early, as a mark for debuggers.
					address = (instructions.isEmpty() || instructions.getLast().end() < start) ? start
							: instructions.getLast().end();
					read(range, address, end(start, end), instructions::add);
					address = end;
				}
			}
			read(range, address, end, instructions::add);
		}
		return instructions.toArray(Instruction[]::new);
	}

	/**
	 * Read the instructions that belong to no function.
	 * @param visitor what is told of each
	 */
	void visitOthers(Consumer<Instruction> visitor) {
		for (CodeRange range : this.code) {
			long end = range.address() + range.content().byteSize();
			long address = range.address();
			for (long start : this.starts) {
				if (range.contains(start)) {
					read(range, address, start, visitor);
					address = end(start, end);
				}
			}
			read(range, (this.starts.length == 0) ? end : address, end, visitor);
		}
	}

	private long end(long start, long end) {
		int next = Arrays.binarySearch(this.starts, start) + 1;
		long limit = Math.min(end, start + LONGEST);
		return (next < this.starts.length) ? Math.min(this.starts[next], limit) : limit;
	}

	private static void read(CodeRange range, long from, long to, Consumer<Instruction> visitor) {
		InstructionReader reader = new InstructionReader(range.content(), range.address());
		long address = from;
		while (address < to) {
			Instruction instruction = reader.read(address);
			visitor.accept(instruction);
			address = instruction.end();
		}
	}

	/**
	 * Say which function of another file an instruction calls.
	 * @param instruction the instruction
	 * @return its name, or nothing if it calls none
	 */
	Optional<String> imported(Instruction instruction) {
		return switch (instruction.kind()) {
			case CALL_INDIRECT, JUMP_INDIRECT -> Optional.ofNullable(this.symbols.slots().get(instruction.value()));
			case CALL, JUMP -> stub(instruction.value());
			default -> Optional.empty();
		};
	}

	// A stub is a jump through a pointer, behind a mark for indirect branches.
	private Optional<String> stub(long address) {
		CodeRange range = range(address);
		if (range == null || this.symbols.slots().isEmpty()) {
			return Optional.empty();
		}
		InstructionReader reader = new InstructionReader(range.content(), range.address());
		Instruction first = reader.read(address);
		Instruction jump = (first.kind() == Kind.OTHER && first.length() == 4 && range.contains(first.end()))
				? reader.read(first.end()) : first;
		return (jump.kind() == Kind.JUMP_INDIRECT) ? Optional.ofNullable(this.symbols.slots().get(jump.value()))
				: Optional.empty();
	}

}
