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

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;

import dev.muster.buildpack.code.Instruction;
import dev.muster.buildpack.code.Instruction.Kind;
import dev.muster.buildpack.elf.ElfFormatException;
import dev.muster.buildpack.elf.LoadedElf;

/**
 * The addresses of code that something may call where nobody can tell: those that data
 * points to, that instructions take, and that code calls of which nothing else is known.
 * An address that is only the bound of a range is none of them: the C standard (6.5.8)
 * orders pointers to objects only, never to functions.
 */
final class TakenAddresses {

	private final Set<Long> addresses = new HashSet<>();

	/**
	 * Find the addresses.
	 * @param program the program, of which symbols, parts and instructions are known
	 * @throws ElfFormatException if its file is damaged
	 */
	TakenAddresses(Program program) throws ElfFormatException {
		this.addresses.addAll(program.symbols().pointers());
		Instruction[] instructions = program.instructions();
		for (int index = 0; index < instructions.length; index++) {
			if (instructions[index].kind() == Kind.ADDRESS && !isBound(instructions, index)) {
				this.addresses.add(instructions[index].value());
			}
		}
		program.parts().visitOthers((instruction) -> {
			switch (instruction.kind()) {
				case CALL, JUMP, BRANCH, ADDRESS -> {
					if (program.parts().isKept(instruction.value())) {
						this.addresses.add(instruction.value());
					}
				}
				default -> {
					// Leads to what a pointer of the data names.
				}
			}
		});
		if (!program.elf().facts().positionIndependent() && !program.isGo()) {
			addAbsolute(program.elf(), instructions);
		}
	}

	// lea of the bound, cmp with it, and a jump for one of the orders.
	private static boolean isBound(Instruction[] instructions, int index) {
		if (index + 2 >= instructions.length) {
			return false;
		}
		Instruction compare = instructions[index + 1];
		int register = instructions[index].register();
		return compare.kind() == Kind.COMPARE && (compare.register() == register || compare.source() == register)
				&& compare.register() != compare.source() && instructions[index + 2].branchesByOrder();
	}

	// Nothing is relocated: every word that is the address of an instruction counts, and
	// every instruction that ends with one.
	private void addAbsolute(LoadedElf file, Instruction[] instructions) throws ElfFormatException {
		long[] known = Arrays.stream(instructions).mapToLong(Instruction::address).toArray();
		LongConsumer add = (word) -> {
			if (known.length > 0 && word >= known[0] && Arrays.binarySearch(known, word) >= 0) {
				this.addresses.add(word);
			}
		};
		file.forEachWord(add);
		for (Instruction instruction : instructions) {
			boolean leads = switch (instruction.kind()) {
				case CALL, JUMP, BRANCH, NOTHING -> true;
				default -> false;
			};
			if (!leads && instruction.length() > 4) {
				add.accept(file.word(instruction.end() - 4));
			}
		}
	}

	boolean contains(long address) {
		return this.addresses.contains(address);
	}

	void forEach(LongConsumer consumer) {
		this.addresses.forEach(consumer::accept);
	}

}
