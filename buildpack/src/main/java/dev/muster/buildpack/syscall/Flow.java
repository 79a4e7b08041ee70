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
 * What may have run before each instruction of a program.
 */
final class Flow {

	/** {@code rt_sigreturn}, {@code exit} and {@code exit_group} do not return. */
	private static final Set<Long> ENDING = Set.of(15L, 60L, 231L);

	private final Program program;

	private final Instruction[] instructions;

	private final long[] addresses;

	private final Map<Long, List<Integer>> jumps = new HashMap<>();

	private final Map<Long, List<Integer>> calls = new HashMap<>();

	private final Set<Long> jumping = new HashSet<>();

	private final Set<Long> returning = new HashSet<>();

	/**
	 * Make the flow of a program.
	 * @param program the program
	 * @throws ElfFormatException if its file is damaged
	 */
	Flow(Program program) throws ElfFormatException {
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
		this.returning.addAll(returning());
	}

	// Functions that return, or jump to one that does, or to no one knows where.
	private Set<Long> returning() {
		Map<Long, Set<Long>> jumpedFrom = new HashMap<>();
		List<Long> rest = new ArrayList<>();
		for (int index = 0; index < this.instructions.length; index++) {
			Instruction instruction = this.instructions[index];
			long function = this.program.function(instruction.address());
			switch (instruction.kind()) {
				case RETURN, JUMP_INDIRECT -> {
					// What follows a trap is never reached, unless by a jump.
					if (index == 0 || this.instructions[index - 1].kind() != Kind.TRAP
							|| this.jumps.containsKey(instruction.address()) || isStart(instruction.address())) {
						rest.add(function);
					}
				}
				case JUMP, BRANCH ->
					jumpedFrom.computeIfAbsent(this.program.function(instruction.value()), (key) -> new HashSet<>())
						.add(function);
				default -> {
					// Does not leave the function.
				}
			}
		}
		Set<Long> found = new HashSet<>();
		while (!rest.isEmpty()) {
			long function = rest.removeLast();
			if (found.add(function)) {
				rest.addAll(jumpedFrom.getOrDefault(function, Set.of()));
			}
		}
		return found;
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

	Program program() {
		return this.program;
	}

	Instruction[] instructions() {
		return this.instructions;
	}

	Instruction instruction(int index) {
		return this.instructions[index];
	}

	int index(long address) {
		return Arrays.binarySearch(this.addresses, address);
	}

	/**
	 * Return what may have run before an instruction, without those that call its
	 * function.
	 * @param index the instruction
	 * @return the others
	 */
	List<Integer> before(int index) {
		List<Integer> before = new ArrayList<>(this.jumps.getOrDefault(this.addresses[index], List.of()));
		if (index > 0 && goesOn(index - 1) && this.instructions[index - 1].end() == this.addresses[index]) {
			before.add(index - 1);
		}
		return before;
	}

	private boolean goesOn(int index) {
		Instruction instruction = this.instructions[index];
		if (instruction.kind() == Kind.SYSCALL && index > 0) {
			Instruction number = this.instructions[index - 1];
			return !(number.kind() == Kind.CONSTANT && number.register() == Instruction.RAX
					&& ENDING.contains(number.value()) && number.end() == instruction.address()
					&& !this.jumps.containsKey(instruction.address()));
		}
		if (instruction.kind() == Kind.CALL) {
			long function = this.program.function(instruction.value());
			return function == -1 || this.returning.contains(function);
		}
		return instruction.kind().goesOn();
	}

	/**
	 * Say whether a register is zero for sure between two instructions: the branch before
	 * was taken, or not, because it is.
	 * @param from the branch, maybe
	 * @param to the instruction after it
	 * @param register the register
	 * @return whether it is
	 */
	boolean isZero(int from, int to, long register) {
		Instruction branch = this.instructions[from];
		if (from == 0 || branch.kind() != Kind.BRANCH || branch.value() == branch.end()
				|| this.jumps.containsKey(branch.address()) || isStart(branch.address())) {
			return false;
		}
		Instruction test = this.instructions[from - 1];
		int condition = (this.addresses[to] == branch.value()) ? Instruction.ZERO : Instruction.NOT_ZERO;
		return branch.source() == condition && test.kind() == Kind.COMPARE_ZERO && test.register() == register
				&& test.end() == branch.address();
	}

	/**
	 * Say whether nothing leads to an instruction. Nobody knows where indirect jumps of
	 * its function lead, apart from those by tables, and what leads to code of Java.
	 * @param index the instruction, which none comes before
	 * @return whether it is dead for sure
	 */
	boolean isDead(int index) {
		int next = index;
		while (next < this.instructions.length && this.instructions[next].kind() == Kind.NOTHING) {
			next++;
		}
		boolean padding = next > index && (next == this.instructions.length || isStart(this.addresses[next])
				|| this.jumps.containsKey(this.addresses[next]));
		return padding || !(this.jumping.contains(this.program.function(this.addresses[index]))
				|| this.program.parts().isMargin(this.addresses[index]));
	}

	List<Integer> callers(long address) {
		return this.calls.getOrDefault(address, List.of());
	}

	boolean isStart(long address) {
		return this.calls.containsKey(address) || this.program.isStart(address);
	}

	private void addEdge(Map<Long, Set<Long>> edges, Instruction instruction, long target) {
		long from = this.program.function(instruction.address());
		long to = this.program.function(target);
		if (to != -1 && to != from) {
			edges.computeIfAbsent(from, (key) -> new HashSet<>()).add(to);
		}
	}

	/**
	 * Return the functions that can be reached.
	 * @param roots addresses of code that can be reached for sure
	 * @return the starts of the functions
	 */
	Set<Long> reachable(Set<Long> roots) {
		Map<Long, Set<Long>> edges = new HashMap<>();
		for (int index = 0; index < this.instructions.length; index++) {
			Instruction instruction = this.instructions[index];
			switch (instruction.kind()) {
				case CALL, JUMP, BRANCH, ADDRESS -> addEdge(edges, instruction, instruction.value());
				default -> {
					// Leads to what a pointer of the data names, which is a root.
				}
			}
			if (instruction.kind() != Kind.NOTHING && goesOn(index)) {
				addEdge(edges, instruction, instruction.end());
			}
		}
		Set<Long> reached = new HashSet<>();
		List<Long> rest = new ArrayList<>();
		roots.forEach((root) -> rest.add(this.program.function(root)));
		this.program.symbols().pointers().forEach((pointer) -> rest.add(this.program.function(pointer)));
		while (!rest.isEmpty()) {
			long function = rest.removeLast();
			if (function != -1 && reached.add(function)) {
				rest.addAll(edges.getOrDefault(function, Set.of()));
			}
		}
		return reached;
	}

}
