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

package dev.muster.buildpack.search;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The states of a {@link LiteralSearch} as one dense table. A state is the number of its
 * first column; a transition to a state in which a literal ends is its complement.
 */
final class LiteralTable {

	private static final int[] NONE = {};

	private static final int LETTERS = 'a' - 'A';

	private final byte[] columns = new byte[256];

	private final int width;

	private final int[] lengths;

	private int[] next;

	private int[][] ends;

	private int states = 1;

	private LiteralTable(List<byte[]> literals) {
		this.lengths = literals.stream().mapToInt((literal) -> literal.length).toArray();
		this.width = assignColumns(literals);
		int size = Arrays.stream(this.lengths).sum() + 1;
		this.next = new int[size * this.width];
		this.ends = new int[size][];
		Arrays.fill(this.ends, NONE);
	}

	static LiteralTable of(List<byte[]> literals) {
		LiteralTable table = new LiteralTable(literals);
		for (int literal = 0; literal < literals.size(); literal++) {
			table.add(literal, literals.get(literal));
		}
		table.link();
		return table;
	}

	// Bytes that no literal has share the first column.
	private int assignColumns(List<byte[]> literals) {
		int count = 1;
		for (byte[] literal : literals) {
			if (literal.length == 0) {
				throw new IllegalArgumentException("'literals' must not have an empty one");
			}
			for (byte value : literal) {
				int folded = fold(value);
				if (this.columns[folded] == 0) {
					if (count > Byte.MAX_VALUE) {
						throw new IllegalArgumentException("'literals' must not have more than 127 different bytes");
					}
					this.columns[folded] = (byte) count++;
				}
			}
		}
		for (int letter = 'A'; letter <= 'Z'; letter++) {
			this.columns[letter] = this.columns[letter + LETTERS];
		}
		return count;
	}

	private static int fold(byte value) {
		return (value >= 'A' && value <= 'Z') ? value + LETTERS : Byte.toUnsignedInt(value);
	}

	private void add(int literal, byte[] bytes) {
		int state = 0;
		for (byte value : bytes) {
			int cell = state * this.width + this.columns[fold(value)];
			if (this.next[cell] == 0) {
				this.next[cell] = this.states++;
			}
			state = this.next[cell];
		}
		this.ends[state] = joined(this.ends[state], new int[] { literal });
	}

	// Breadth first, so that the state of each shorter suffix is complete.
	private void link() {
		int[] suffix = new int[this.states];
		Deque<Integer> open = new ArrayDeque<>(List.of(0));
		while (!open.isEmpty()) {
			int state = open.remove();
			for (int column = 0; column < this.width; column++) {
				int cell = state * this.width + column;
				int fallback = (state == 0) ? 0 : this.next[suffix[state] * this.width + column];
				if (this.next[cell] == 0) {
					this.next[cell] = fallback;
				}
				else {
					suffix[this.next[cell]] = fallback;
					this.ends[this.next[cell]] = joined(this.ends[this.next[cell]], this.ends[fallback]);
					open.add(this.next[cell]);
				}
			}
		}
		this.next = Arrays.copyOf(this.next, this.states * this.width);
		this.next = Arrays.stream(this.next)
			.map((state) -> (this.ends[state].length > 0) ? ~(state * this.width) : state * this.width)
			.toArray();
	}

	private static int[] joined(int[] left, int[] right) {
		int[] joined = Arrays.copyOf(left, left.length + right.length);
		System.arraycopy(right, 0, joined, left.length, right.length);
		return joined;
	}

	int next(int state, byte value) {
		return this.next[state + this.columns[value & 0xff]];
	}

	int[] literals(int state) {
		return this.ends[state / this.width];
	}

	int length(int literal) {
		return this.lengths[literal];
	}

}
