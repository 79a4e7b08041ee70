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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

import dev.muster.buildpack.code.Instruction;
import dev.muster.buildpack.code.Instruction.Kind;
import dev.muster.buildpack.code.InstructionReader;
import dev.muster.buildpack.elf.DynamicSymbols;
import dev.muster.buildpack.elf.ElfFormatException;
import dev.muster.buildpack.elf.FunctionRanges;
import dev.muster.buildpack.elf.FunctionRanges.Range;
import dev.muster.buildpack.elf.LoadedElf;
import dev.muster.buildpack.elf.LoadedElf.CodeRange;
import dev.muster.buildpack.syscall.CodeParts.Part;

/**
 * The code of a program or of a library, function by function.
 */
final class Program {

	private final String name;

	private final LoadedElf elf;

	private final DynamicSymbols symbols;

	private final List<CodeRange> code;

	private final CodeParts parts;

	private final Instruction[] instructions;

	private final TakenAddresses taken;

	private final long[] starts;

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
		this.code = this.elf.code();
		List<Range> functions = FunctionRanges.of(this.elf);
		this.parts = new CodeParts(this.code, functions);
		this.instructions = read();
		this.taken = new TakenAddresses(this);
		this.starts = starts(functions);
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

	// What comes next to the part before is read on where that ends.
	private Instruction[] read() {
		List<Instruction> instructions = new ArrayList<>();
		long end = Long.MIN_VALUE;
		for (Part part : this.parts.kept()) {
			end = part.visit((end > part.from() && end - part.from() < 16) ? end : part.from(), instructions::add);
		}
		return instructions.toArray(Instruction[]::new);
	}

	// In gaps a function starts where one is called, or where an address is taken.
	private long[] starts(List<Range> functions) {
		SortedSet<Long> found = new TreeSet<>();
		if (!functions.isEmpty()) {
			functions.forEach((function) -> found.add(function.start()));
			List<Part> gaps = this.parts.kept().stream().filter(Part::gap).toList();
			long[] begins = gaps.stream().mapToLong(Part::from).toArray();
			LongConsumer add = (address) -> {
				int index = Arrays.binarySearch(begins, address);
				int gap = (index >= 0) ? index : -index - 2;
				if (gap >= 0 && gaps.get(gap).contains(address)) {
					found.add(address);
				}
			};
			for (Instruction instruction : this.instructions) {
				if (instruction.kind() == Kind.CALL) {
					add.accept(instruction.value());
				}
			}
			this.taken.forEach(add);
		}
		return found.stream().mapToLong(Long::longValue).toArray();
	}

	/**
	 * Return the instructions of all functions that may call the kernel, or all if it is
	 * not known where functions are.
	 * @return the instructions, by address
	 */
	Instruction[] instructions() {
		return this.instructions;
	}

	CodeParts parts() {
		return this.parts;
	}

	/**
	 * Say whether something may hold an address, so that it is called where nobody can
	 * tell.
	 * @param address the address
	 * @return whether it may
	 */
	boolean isTaken(long address) {
		return this.taken.contains(address);
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
