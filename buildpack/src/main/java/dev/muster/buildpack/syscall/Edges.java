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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.muster.buildpack.code.Instruction;
import dev.muster.buildpack.code.Instruction.Kind;
import dev.muster.buildpack.elf.ElfFormatException;

/**
 * The jumps and calls of a program by where they lead, those of switch statements
 * included.
 */
final class Edges {

	private final Program program;

	private final Instruction[] instructions;

	private final long[] addresses;

	private final Map<Long, List<Integer>> jumps = new HashMap<>();

	private final Map<Long, List<Integer>> calls = new HashMap<>();

	private final Set<Long> jumping = new HashSet<>();

	/**
	 * Collect the edges of a program.
	 * @param program the program
	 * @throws ElfFormatException if its file is damaged
	 */
	Edges(Program program) throws ElfFormatException {
		this.program = program;
		this.instructions = program.instructions();
		this.addresses = Arrays.stream(this.instructions).mapToLong(Instruction::address).toArray();
		for (int index = 0; index < this.instructions.length; index++) {
			Instruction instruction = this.instructions[index];
			switch (instruction.kind()) {
				case JUMP, BRANCH ->
					this.jumps.computeIfAbsent(instruction.value(), (key) -> new ArrayList<>()).add(index);
				case CALL -> this.calls.computeIfAbsent(instruction.value(), (key) -> new ArrayList<>()).add(index);
				default -> {
					// Goes on to the next one, or to where nobody can tell.
				}
			}
		}
		addTables();
	}

	// Add the jumps of switch statements, which read their distances from a table.
	private void addTables() throws ElfFormatException {
		Map<Long, List<Integer>> indirect = new HashMap<>();
		Map<Long, Set<Long>> tables = new HashMap<>();
		for (int index = 0; index < this.instructions.length; index++) {
			Instruction instruction = this.instructions[index];
			long function = this.program.function(instruction.address());
			if (instruction.kind() == Kind.JUMP_INDIRECT && instruction.value() == 0) {
				this.jumping.add(function);
				indirect.computeIfAbsent(function, (key) -> new ArrayList<>()).add(index);
			}
			else if (instruction.kind() == Kind.ADDRESS && this.program.function(instruction.value()) == -1) {
				tables.computeIfAbsent(function, (key) -> new HashSet<>()).add(instruction.value());
			}
		}
		for (Map.Entry<Long, List<Integer>> entry : indirect.entrySet()) {
			for (long table : tables.getOrDefault(entry.getKey(), Set.of())) {
				addTable(table, entry.getKey(), entry.getValue());
			}
		}
	}

	private void addTable(long table, long function, List<Integer> from) throws ElfFormatException {
		if (!this.program.elf().holds(table)) {
			return;
		}
		for (long at = table; this.program.elf().holds(at + 3); at += 4) {
			long target = table + this.program.elf().word(at);
			if (this.program.function(target) != function || index(target) < 0) {
				return;
			}
			this.jumps.computeIfAbsent(target, (key) -> new ArrayList<>()).addAll(from);
		}
	}

	private int index(long address) {
		return Arrays.binarySearch(this.addresses, address);
	}

	List<Integer> jumpsTo(long address) {
		return this.jumps.getOrDefault(address, List.of());
	}

	boolean isJumpedTo(long address) {
		return this.jumps.containsKey(address);
	}

	List<Integer> callsOf(long address) {
		return this.calls.getOrDefault(address, List.of());
	}

	/**
	 * Say whether a function starts at an address.
	 * @param address the address
	 * @return whether it is called, or known to be a start
	 */
	boolean isStart(long address) {
		return this.calls.containsKey(address) || this.program.isStart(address);
	}

	/**
	 * Say whether a function jumps to where a register tells.
	 * @param function the start of the function
	 * @return whether it does
	 */
	boolean jumpsByRegister(long function) {
		return this.jumping.contains(function);
	}

}
