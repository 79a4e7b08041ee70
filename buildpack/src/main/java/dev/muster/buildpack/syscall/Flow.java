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
import java.util.List;
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

	private final Edges edges;

	private final Set<Long> returning;

	/**
	 * Make the flow of a program.
	 * @param program the program
	 * @throws ElfFormatException if its file is damaged
	 */
	Flow(Program program) throws ElfFormatException {
		this.program = program;
		this.instructions = program.instructions();
		this.edges = new Edges(program);
		this.returning = ReturningFunctions.of(program, this.edges);
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

	/**
	 * Return what may have run before an instruction, without those that call its
	 * function.
	 * @param index the instruction
	 * @return the others
	 */
	List<Integer> before(int index) {
		long address = this.instructions[index].address();
		List<Integer> before = new ArrayList<>(this.edges.jumpsTo(address));
		if (index > 0 && goesOn(index - 1) && this.instructions[index - 1].end() == address) {
			before.add(index - 1);
		}
		return before;
	}

	/**
	 * Say whether the program may go on after an instruction with the next one.
	 * @param index the instruction
	 * @return whether it may
	 */
	boolean goesOn(int index) {
		Instruction instruction = this.instructions[index];
		if (instruction.kind() == Kind.SYSCALL && index > 0) {
			Instruction number = this.instructions[index - 1];
			return !(number.kind() == Kind.CONSTANT && number.register() == Instruction.RAX
					&& ENDING.contains(number.value()) && number.end() == instruction.address()
					&& !this.edges.isJumpedTo(instruction.address()));
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
				|| this.edges.isJumpedTo(branch.address()) || isStart(branch.address())) {
			return false;
		}
		Instruction test = this.instructions[from - 1];
		int condition = (this.instructions[to].address() == branch.value()) ? Instruction.ZERO : Instruction.NOT_ZERO;
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
		boolean padding = next > index
				&& (next == this.instructions.length || isStart(this.instructions[next].address())
						|| this.edges.isJumpedTo(this.instructions[next].address()));
		return padding || !(this.edges.jumpsByRegister(this.program.function(this.instructions[index].address()))
				|| this.program.parts().isMargin(this.instructions[index].address()));
	}

	List<Integer> callers(long address) {
		return this.edges.callsOf(address);
	}

	boolean isStart(long address) {
		return this.edges.isStart(address);
	}

}
