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

package dev.muster.buildpack.code;

/**
 * What stands before the opcode of an instruction.
 *
 * @param map the table of opcodes: 0 for one byte, 1 for {@code 0F}, 2 for {@code 0F 38},
 * 3 for {@code 0F 3A}, or another one of EVEX
 * @param vector whether it is encoded with VEX or EVEX
 * @param operandSize whether the prefix {@code 66} is there
 * @param repeat the prefix {@code F2} or {@code F3}, or 0
 * @param shortAddress whether the prefix {@code 67} is there
 * @param rex the bits W, R, X and B
 * @param second the second source register of VEX and EVEX
 */
record Prefixes(int map, boolean vector, boolean operandSize, int repeat, boolean shortAddress, int rex, int second) {

	/** An instruction with as many bytes before its opcode is too long. */
	private static final int MOST = 15;

	static Prefixes read(Cursor cursor) {
		boolean operandSize = false;
		boolean shortAddress = false;
		int repeat = 0;
		int rex = 0;
		long end = cursor.offset() + MOST;
		while (true) {
			int next = cursor.peek();
			if (cursor.offset() == end) {
				return new Prefixes(0, false, operandSize, repeat, shortAddress, rex, 0);
			}
			switch (next) {
				case 0x66 -> operandSize = true;
				case 0x67 -> shortAddress = true;
				case 0xf2, 0xf3 -> repeat = next;
				case 0x26, 0x2e, 0x36, 0x3e, 0x64, 0x65, 0xf0 -> {
					// Segments and locks change nothing that matters.
				}
				default -> {
					if (next >>> 4 == 4) {
						cursor.next();
						rex = next & 15;
						next = cursor.peek();
					}
					return switch (next) {
						case 0xc4, 0xc5, 0x62 -> vector(cursor, shortAddress);
						case 0x0f -> new Prefixes(escaped(cursor), false, operandSize, repeat, shortAddress, rex, 0);
						default -> new Prefixes(0, false, operandSize, repeat, shortAddress, rex, 0);
					};
				}
			}
			cursor.next();
		}
	}

	private static int escaped(Cursor cursor) {
		cursor.next();
		int map = switch (cursor.peek()) {
			case 0x38 -> 2;
			case 0x3a -> 3;
			default -> 1;
		};
		if (map > 1) {
			cursor.next();
		}
		return map;
	}

	// The registers' upper bits and the second source are written inverted.
	private static Prefixes vector(Cursor cursor, boolean shortAddress) {
		int kind = cursor.next();
		int first = cursor.next();
		if (kind == 0xc5) {
			return new Prefixes(1, true, false, 0, shortAddress, ~first >>> 5 & 4, ~first >>> 3 & 15);
		}
		int second = cursor.next();
		if (kind == 0x62) {
			cursor.next();
		}
		int rex = (~first >>> 5 & 7) | (second >>> 4 & 8);
		return new Prefixes(first & ((kind == 0x62) ? 7 : 31), true, false, 0, shortAddress, rex, ~second >>> 3 & 15);
	}

	boolean wide() {
		return (this.rex & 8) != 0;
	}

	int upperRegister() {
		return (this.rex & 4) << 1;
	}

	int upperIndex() {
		return (this.rex & 2) << 2;
	}

	int upperBase() {
		return (this.rex & 1) << 3;
	}

}
