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
 * Which functions of a program can run.
 */
final class ReachableFunctions {

	private ReachableFunctions() {
	}

	/**
	 * Find the functions that can be reached.
	 * @param flow the flow of the program
	 * @param roots addresses of code that can be reached for sure
	 * @return the starts of the functions
	 */
	static Set<Long> of(Flow flow, Set<Long> roots) {
		Program program = flow.program();
		Map<Long, Set<Long>> edges = new HashMap<>();
		for (int index = 0; index < flow.instructions().length; index++) {
			Instruction instruction = flow.instruction(index);
			switch (instruction.kind()) {
				case CALL, JUMP, BRANCH, ADDRESS -> add(edges, program, instruction, instruction.value());
				default -> {
					// Leads to what a pointer of the data names, which is a root.
				}
			}
			if (instruction.kind() != Kind.NOTHING && flow.goesOn(index)) {
				add(edges, program, instruction, instruction.end());
			}
		}
		Set<Long> reached = new HashSet<>();
		List<Long> rest = new ArrayList<>();
		roots.forEach((root) -> rest.add(program.function(root)));
		program.symbols().pointers().forEach((pointer) -> rest.add(program.function(pointer)));
		while (!rest.isEmpty()) {
			long function = rest.removeLast();
			if (function != -1 && reached.add(function)) {
				rest.addAll(edges.getOrDefault(function, Set.of()));
			}
		}
		return reached;
	}

	private static void add(Map<Long, Set<Long>> edges, Program program, Instruction instruction, long target) {
		long from = program.function(instruction.address());
		long to = program.function(target);
		if (to != -1 && to != from) {
			edges.computeIfAbsent(from, (key) -> new HashSet<>()).add(to);
		}
	}

}
