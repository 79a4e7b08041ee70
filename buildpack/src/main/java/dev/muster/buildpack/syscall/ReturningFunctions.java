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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.muster.buildpack.code.Instruction;
import dev.muster.buildpack.code.Instruction.Kind;

/**
 * Which functions of a program return to who calls them.
 */
final class ReturningFunctions {

	private ReturningFunctions() {
	}

	/**
	 * Find the functions that return, jump to one that does, or to no one knows where.
	 * @param program the program
	 * @param edges its edges
	 * @return the starts of the functions
	 */
	static Set<Long> of(Program program, Edges edges) {
		Instruction[] instructions = program.instructions();
		Map<Long, Set<Long>> jumpedFrom = new HashMap<>();
		List<Long> rest = new ArrayList<>();
		for (int index = 0; index < instructions.length; index++) {
			Instruction instruction = instructions[index];
			long function = program.function(instruction.address());
			switch (instruction.kind()) {
				case RETURN, JUMP_INDIRECT -> {
					// What follows a trap is never reached, unless by a jump.
					if (index == 0 || instructions[index - 1].kind() != Kind.TRAP
							|| edges.isJumpedTo(instruction.address()) || edges.isStart(instruction.address())) {
						rest.add(function);
					}
				}
				case JUMP, BRANCH ->
					jumpedFrom.computeIfAbsent(program.function(instruction.value()), (key) -> new HashSet<>())
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

}
