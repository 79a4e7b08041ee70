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
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

import dev.muster.buildpack.code.Instruction;
import dev.muster.buildpack.code.Instruction.Kind;
import dev.muster.buildpack.code.InstructionReader;
import dev.muster.buildpack.elf.FunctionRanges.Range;
import dev.muster.buildpack.elf.LoadedElf.CodeRange;

/**
 * The parts of a program's code: known functions, gaps between them that hold code of C,
 * and the rest, code of Java of which only is known whom it calls. A gap is code of C
 * when it is small, or near a system call. So is all code if no function is known.
 */
final class CodeParts {

	/**
	 * How far around a system call the code is taken to be C's: no function of C is
	 * longer, and the C library lies close together.
	 */
	private static final long NEAR = 256 * 1024;

	/** How far apart the beginnings of instructions are kept in mind. */
	private static final long MARK = 16 * 1024;

	private final List<Part> kept = new ArrayList<>();

	private final NavigableMap<Long, Part> begins = new TreeMap<>();

	private final List<Part> margins = new ArrayList<>();

	private final List<Part> others = new ArrayList<>();

	/**
	 * Divide code into its parts.
	 * @param code the code
	 * @param functions the known functions, by their starts
	 */
	CodeParts(List<CodeRange> code, List<Range> functions) {
		for (CodeRange range : code) {
			long end = range.address() + range.content().byteSize();
			long at = range.address();
			for (Range function : functions) {
				if (range.contains(function.start())) {
					if (function.start() > at) {
						addGap(range, at, function.start());
						at = function.start();
					}
					long to = Math.min(function.end(), end);
					if (to > at) {
						// What comes next to the one before is read on: some say that
						// they start a byte too early, as a mark for debuggers.
						add(this.kept, new Part(range, at, to, false));
						at = to;
					}
				}
			}
			if (functions.isEmpty()) {
				add(this.kept, new Part(range, at, end, true));
			}
			else {
				addGap(range, at, end);
			}
		}
		this.kept.forEach((part) -> this.begins.put(part.from(), part));
	}

	private void addGap(CodeRange range, long from, long to) {
		if (to - from <= 2 * NEAR) {
			add(this.kept, new Part(range, from, to, true));
			return;
		}
		TreeSet<Long> begins = new TreeSet<>();
		List<Long> calls = new ArrayList<>();
		long[] mark = { from };
		new Part(range, from, to, true).visit((instruction) -> {
			// Where functions are called an instruction begins for sure, elsewhere most
			// likely.
			if (instruction.address() >= mark[0]) {
				begins.add(instruction.address());
				mark[0] = instruction.address() + MARK;
			}
			if (instruction.kind() == Kind.SYSCALL) {
				calls.add(instruction.address());
			}
			else if (instruction.kind() == Kind.CALL && instruction.value() >= from && instruction.value() < to) {
				begins.add(instruction.value());
			}
		});
		long at = from;
		for (int first = 0; first < calls.size();) {
			int last = first;
			while (last + 1 < calls.size() && calls.get(last + 1) - calls.get(last) <= 2 * NEAR) {
				last++;
			}
			Long begin = begins.floor(calls.get(first) - NEAR);
			Long end = begins.ceiling(calls.get(last) + NEAR);
			long start = Math.max(at, (begin != null) ? begin : from);
			long stop = (end != null) ? end : to;
			if (stop > start) {
				add(this.others, new Part(range, at, start, true));
				add(this.kept, new Part(range, start, stop, true));
				add(this.margins, new Part(range, start, calls.get(first), true));
				add(this.margins, new Part(range, calls.get(last), stop, true));
				at = stop;
			}
			first = last + 1;
		}
		add(this.others, new Part(range, at, to, true));
	}

	private static void add(List<Part> parts, Part part) {
		if (part.to > part.from) {
			parts.add(part);
		}
	}

	/**
	 * Say whether the instruction at an address is kept.
	 * @param address the address
	 * @return whether it lies in one of the kept parts
	 */
	boolean isKept(long address) {
		Map.Entry<Long, Part> part = this.begins.floorEntry(address);
		return part != null && part.getValue().contains(address);
	}

	List<Part> kept() {
		return this.kept;
	}

	/**
	 * Say whether an address may be one of Java's, that something leads to which is not
	 * seen: it lies near the system calls of a large gap, but not between them.
	 * @param address the address
	 * @return whether it may
	 */
	boolean isMargin(long address) {
		return this.margins.stream().anyMatch((margin) -> margin.contains(address));
	}

	/**
	 * Read the instructions of which nothing is kept.
	 * @param visitor what is told of each
	 */
	void visitOthers(Consumer<Instruction> visitor) {
		this.others.forEach((part) -> part.visit(visitor));
	}

	/**
	 * A part of the code.
	 *
	 * @param range where it lies
	 * @param from its first address
	 * @param to the address behind it
	 * @param gap whether it lies between the known functions
	 */
	record Part(CodeRange range, long from, long to, boolean gap) {

		void visit(Consumer<Instruction> visitor) {
			visit(this.from, visitor);
		}

		/**
		 * Read the instructions.
		 * @param start where to start, not before the part
		 * @param visitor what is told of each
		 * @return where the last one ends
		 */
		long visit(long start, Consumer<Instruction> visitor) {
			InstructionReader reader = new InstructionReader(this.range.content(), this.range.address());
			long address = start;
			while (address < this.to) {
				Instruction instruction = reader.read(address);
				visitor.accept(instruction);
				address = instruction.end();
			}
			return address;
		}

		boolean contains(long address) {
			return address >= this.from && address < this.to;
		}

	}

}
