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

import org.jspecify.annotations.Nullable;

/**
 * Says which general registers an instruction may change. Where it is not sure it says
 * too many: what is read of a program then ends in "unknown" and not in a wrong value.
 */
final class WrittenRegisters {

	private static final int RAX = 1 << Instruction.RAX;

	private static final int RCX = 1 << Instruction.RCX;

	private static final int RDX = 1 << Instruction.RDX;

	private static final int RBX = 1 << Instruction.RBX;

	private static final int RSP = 1 << Instruction.RSP;

	private static final int RBP = 1 << 5;

	private static final int RSI = 1 << Instruction.RSI;

	private static final int RDI = 1 << Instruction.RDI;

	private static final int R11 = 1 << 11;

	private WrittenRegisters() {
	}

	static int of(Prefixes prefixes, int opcode, @Nullable Operands operands) {
		int register = (operands != null) ? 1 << operands.register() : 0;
		int other = (operands != null && operands.registers()) ? 1 << operands.other() : 0;
		int extension = (operands != null) ? operands.extension() : 0;
		if (prefixes.vector()) {
			return vector(prefixes, opcode, register | other);
		}
		if (ofBytes(prefixes.map(), opcode)) {
			register = withUpperBytes(register);
			other = withUpperBytes(other);
		}
		return switch (prefixes.map()) {
			case 0 -> oneByte(prefixes, opcode, extension, register, other);
			case 1 -> twoBytes(prefixes, opcode, extension, register, other);
			case 2 -> (opcode >= 0xf0) ? register | other : 0;
			default -> threeBytes(opcode, other);
		};
	}

	// ah, ch, dh and bh have the numbers of rsp, rbp, rsi and rdi.
	private static int withUpperBytes(int registers) {
		return registers | (registers >>> 4 & 15);
	}

	private static boolean ofBytes(int map, int opcode) {
		return switch (map) {
			case 0 -> (opcode < 0x38 && (opcode & 1) == 0) || switch (opcode) {
				case 0x80, 0x86, 0x88, 0x8a, 0xc0, 0xc6, 0xd0, 0xd2, 0xf6, 0xfe -> true;
				default -> false;
			};
			case 1 -> opcode >>> 4 == 9 || opcode == 0xb0 || opcode == 0xc0;
			default -> false;
		};
	}

	private static int vector(Prefixes prefixes, int opcode, int named) {
		boolean general = switch (prefixes.map()) {
			case 1 -> switch (opcode) {
				case 0x2c, 0x2d, 0x50, 0x78, 0x79, 0x7e, 0x93, 0xc5, 0xd7 -> true;
				default -> false;
			};
			case 2 -> opcode >= 0xf0;
			case 3 -> opcode >= 0xf0 || opcode >>> 2 == 0x14 >>> 2;
			default -> opcode == 0x2c || opcode == 0x2d || opcode >= 0x78;
		};
		int index = (prefixes.map() == 3 && opcode >>> 2 == 0x60 >>> 2) ? RCX : 0;
		return general ? named | 1 << prefixes.second() : index;
	}

	private static int oneByte(Prefixes prefixes, int opcode, int extension, int register, int other) {
		if (opcode < 0x38) {
			return switch (opcode & 7) {
				case 0, 1 -> other;
				case 2, 3 -> register;
				default -> RAX;
			};
		}
		return switch (opcode) {
			case 0x63, 0x69, 0x6b, 0x8a, 0x8b, 0x8d -> register;
			case 0x80, 0x81, 0x83 -> (extension == 7) ? 0 : other;
			case 0x86, 0x87 -> register | other;
			case 0x88, 0x89, 0x8c, 0xc0, 0xc1, 0xc6, 0xc7, 0xd0, 0xd1, 0xd2, 0xd3 -> other;
			case 0x98, 0x9f, 0xa0, 0xa1, 0xe4, 0xe5, 0xec, 0xed, 0xd7 -> RAX;
			case 0x99 -> RDX;
			case 0x6c, 0x6d, 0x6e, 0x6f, 0xa4, 0xa5, 0xa6, 0xa7, 0xaa, 0xab, 0xae, 0xaf -> RSI | RDI | RCX;
			case 0xac, 0xad -> RAX | RSI | RCX;
			case 0x8f -> other | RSP;
			case 0xc8, 0xc9 -> RSP | RBP;
			case 0xdf -> RAX;
			case 0xe0, 0xe1, 0xe2, 0xe3 -> RCX;
			case 0xf6, 0xf7 -> (extension < 2) ? 0 : ((extension < 4) ? other : RAX | RDX);
			case 0xfe, 0xff -> (extension < 2) ? other : 0;
			default -> inOpcode(prefixes, opcode);
		};
	}

	private static int inOpcode(Prefixes prefixes, int opcode) {
		int named = 1 << ((opcode & 7) | prefixes.upperBase());
		return switch (opcode >>> 3) {
			case 0x58 >>> 3, 0xb8 >>> 3 -> named;
			case 0xb0 >>> 3 -> withUpperBytes(named);
			case 0x90 >>> 3 -> (named == RAX) ? 0 : named | RAX;
			default -> 0;
		};
	}

	private static int twoBytes(Prefixes prefixes, int opcode, int extension, int register, int other) {
		return switch (opcode) {
			case 0x00, 0x01 -> RAX | RCX | RDX | other;
			case 0x05 -> RAX | RCX | R11;
			case 0x1e -> (prefixes.repeat() == 0xf3) ? other : 0;
			case 0x2c, 0x2d, 0x50, 0xaf, 0xb6, 0xb7, 0xb8, 0xbc, 0xbd, 0xbe, 0xbf, 0xc5, 0xd7 -> register;
			case 0x31, 0x32, 0x33 -> RAX | RDX;
			case 0x7e -> (prefixes.repeat() == 0xf3) ? 0 : other;
			case 0xa2 -> RAX | RBX | RCX | RDX;
			case 0xa3, 0xc2, 0xc3, 0xc4, 0xc6 -> 0;
			case 0xae -> (prefixes.repeat() == 0xf3) ? other : 0;
			case 0xb0, 0xb1 -> other | RAX;
			case 0xba -> (extension == 4) ? 0 : other;
			case 0xc7 -> RAX | RDX | other;
			case 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf -> 1 << ((opcode & 7) | prefixes.upperBase());
			default -> switch (opcode >>> 4) {
				case 4 -> register;
				case 9 -> other;
				case 0xa, 0xb, 0xc -> register | other;
				// Instructions on vectors, jumps, hints.
				default -> 0;
			};
		};
	}

	private static int threeBytes(int opcode, int other) {
		return switch (opcode >>> 2) {
			case 0x14 >>> 2 -> other;
			case 0x60 >>> 2 -> RCX;
			default -> 0;
		};
	}

}
