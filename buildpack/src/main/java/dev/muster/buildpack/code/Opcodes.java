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
 * Says of each opcode how long what follows it is.
 *
 * @see <a href="https://www.intel.com/sdm">Intel 64 Software Developer's Manual, volume
 * 2, appendix A</a>
 */
final class Opcodes {

	private Opcodes() {
	}

	/**
	 * Say whether a ModRM byte follows.
	 * @param map the table of opcodes
	 * @param opcode the opcode
	 * @return whether it does
	 */
	static boolean hasOperands(int map, int opcode) {
		return switch (map) {
			case 0 -> oneByte(opcode);
			case 1 -> twoBytes(opcode);
			default -> true;
		};
	}

	private static boolean oneByte(int opcode) {
		if (opcode < 0x40) {
			return (opcode & 7) < 4;
		}
		return switch (opcode) {
			case 0x62, 0x63, 0x69, 0x6b, 0xc0, 0xc1, 0xc6, 0xc7, 0xd0, 0xd1, 0xd2, 0xd3, 0xf6, 0xf7, 0xfe, 0xff -> true;
			default -> opcode >>> 4 == 8 || opcode >>> 3 == 0xd8 >>> 3;
		};
	}

	private static boolean twoBytes(int opcode) {
		return switch (opcode) {
			case 0x05, 0x06, 0x07, 0x08, 0x09, 0x0b, 0x0e, 0x77, 0xa0, 0xa1, 0xa2, 0xa8, 0xa9, 0xaa -> false;
			default -> opcode >>> 3 != 0x30 >>> 3 && opcode >>> 4 != 8 && opcode >>> 3 != 0xc8 >>> 3;
		};
	}

	/**
	 * Return the size of the constant at the end.
	 * @param prefixes what stood before the opcode
	 * @param opcode the opcode
	 * @param extension the rest of the opcode, or 0
	 * @return the size in bytes
	 */
	static int constantSize(Prefixes prefixes, int opcode, int extension) {
		return switch (prefixes.map()) {
			case 0 -> oneByteConstant(prefixes, opcode, extension);
			case 1 -> twoByteConstant(opcode);
			case 3 -> 1;
			default -> 0;
		};
	}

	private static int twoByteConstant(int opcode) {
		return switch (opcode) {
			case 0x70, 0x71, 0x72, 0x73, 0xa4, 0xac, 0xba, 0xc2, 0xc4, 0xc5, 0xc6, 0x0f -> 1;
			default -> (opcode >>> 4 == 8) ? 4 : 0;
		};
	}

	private static int oneByteConstant(Prefixes prefixes, int opcode, int extension) {
		int full = (prefixes.operandSize() && !prefixes.wide()) ? 2 : 4;
		if (opcode < 0x40) {
			return switch (opcode & 7) {
				case 4 -> 1;
				case 5 -> full;
				default -> 0;
			};
		}
		return switch (opcode) {
			case 0x6a, 0x6b, 0x80, 0x82, 0x83, 0xa8, 0xc0, 0xc1, 0xc6, 0xcd, 0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6,
					0xe7, 0xeb ->
				1;
			case 0x68, 0x69, 0x81, 0xa9, 0xc7 -> full;
			case 0xa0, 0xa1, 0xa2, 0xa3 -> prefixes.shortAddress() ? 4 : 8;
			case 0xc2, 0xca -> 2;
			case 0xc8 -> 3;
			case 0xe8, 0xe9 -> 4;
			case 0xf6 -> (extension < 2) ? 1 : 0;
			case 0xf7 -> (extension < 2) ? full : 0;
			default -> ranges(prefixes, opcode, full);
		};
	}

	private static int ranges(Prefixes prefixes, int opcode, int full) {
		if (opcode >>> 4 == 7 || opcode >>> 3 == 0xb0 >>> 3) {
			return 1;
		}
		if (opcode >>> 3 == 0xb8 >>> 3) {
			return prefixes.wide() ? 8 : full;
		}
		return 0;
	}

}
