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

import java.lang.foreign.MemorySegment;

import org.jspecify.annotations.Nullable;

import dev.muster.buildpack.code.Instruction.Kind;

/**
 * A reader of the instructions of x86-64. It knows how long each one is, what moves
 * constants, registers and the stack pointer, and where jumps and calls lead.
 *
 * @see <a href="https://www.intel.com/sdm">Intel 64 Software Developer's Manual, volume
 * 2</a>
 */
public final class InstructionReader {

	/** No instruction is longer. */
	private static final int LONGEST = 15;

	/** As many prefixes, and what may follow them, are less than this. */
	private static final int ROOM = 48;

	private static final int WORD = 8;

	private static final int RSP_BIT = 1 << Instruction.RSP;

	private final MemorySegment content;

	private final long start;

	/**
	 * Make a reader.
	 * @param content the code
	 * @param start the address of its first byte
	 */
	public InstructionReader(MemorySegment content, long start) {
		this.content = content;
		this.start = start;
	}

	/**
	 * Read an instruction.
	 * @param address its address, which has to be in the code
	 * @return the instruction; one that is cut off is a {@link Kind#TRAP} of one byte
	 */
	public Instruction read(long address) {
		long offset = address - this.start;
		Cursor cursor = new Cursor(this.content, offset);
		if (offset + ROOM <= this.content.byteSize()) {
			return read(address, cursor);
		}
		try {
			Instruction instruction = read(address, cursor);
			return cursor.isInside() ? instruction : trap(address, 1);
		}
		catch (IndexOutOfBoundsException ex) {
			return trap(address, 1);
		}
	}

	private Instruction read(long address, Cursor cursor) {
		long begin = cursor.offset();
		Prefixes prefixes = Prefixes.read(cursor);
		int opcode = cursor.next();
		Operands operands = Opcodes.hasOperands(prefixes.map(), opcode) ? Operands.read(cursor, prefixes) : null;
		int extension = (operands != null) ? operands.extension() : 0;
		long constant = cursor.signed(Opcodes.constantSize(prefixes, opcode, extension));
		int length = (int) (cursor.offset() - begin);
		if (length > LONGEST) {
			return trap(address, 1);
		}
		Parts parts = new Parts(address, length, prefixes, opcode, constant);
		if (!prefixes.vector() && prefixes.map() == 0) {
			return (operands != null) ? withOperands(parts, operands) : withoutOperands(parts);
		}
		if (!prefixes.vector() && prefixes.map() == 1) {
			return twoBytes(parts, operands);
		}
		return parts.other(operands);
	}

	private static Instruction trap(long address, int length) {
		return new Instruction(address, length, Kind.TRAP, -1, -1, 0, 0);
	}

	private static Instruction withoutOperands(Parts parts) {
		int named = (parts.opcode & 7) | parts.prefixes.upperBase();
		return switch (parts.opcode) {
			case 0xe8 -> parts.jump(Kind.CALL);
			case 0xe9, 0xeb -> parts.jump(Kind.JUMP);
			case 0xe0, 0xe1, 0xe2, 0xe3 -> parts.jump(Kind.BRANCH);
			case 0xc2, 0xc3, 0xca, 0xcb, 0xcf -> parts.make(Kind.RETURN, -1, -1, 0, 0);
			case 0xcc, 0xf4, 0x06, 0x07, 0x0e, 0x16, 0x17, 0x1e, 0x1f, 0x27, 0x2f, 0x37, 0x3f, 0x60, 0x61, 0x9a, 0xce,
					0xd4, 0xd5, 0xd6, 0xea ->
				parts.make(Kind.TRAP, -1, -1, 0, 0);
			case 0x9c -> parts.make(Kind.STACK, -1, -1, -WORD, RSP_BIT);
			case 0x9d -> parts.make(Kind.STACK, -1, -1, WORD, RSP_BIT);
			case 0x68, 0x6a -> parts.make(Kind.PUSH, -1, -1, parts.constant, RSP_BIT);
			default -> switch (parts.opcode >>> 3) {
				case 0x50 >>> 3 -> parts.make(Kind.PUSH, named, -1, 0, RSP_BIT);
				case 0x58 >>> 3 -> parts.make(Kind.POP, named, -1, 0, 1 << named | RSP_BIT);
				case 0x70 >>> 3, 0x78 >>> 3 -> parts.branch();
				case 0xb0 >>> 3 -> (named >>> 2 != 1)
						? parts.make(Kind.LOW_CONSTANT, named, -1, parts.constant, 1 << named) : parts.other(null);
				case 0x90 >>> 3 -> (named == 0) ? parts.make(Kind.NOTHING, -1, -1, 0, 0) : parts.other(null);
				case 0xb8 >>> 3 -> parts.prefixes.operandSize() ? parts.other(null)
						: parts.make(Kind.CONSTANT, named, -1, parts.constant, 1 << named);
				default -> parts.other(null);
			};
		};
	}

	private static Instruction withOperands(Parts parts, Operands operands) {
		boolean whole = !parts.prefixes.operandSize();
		int register = operands.register();
		return switch (parts.opcode) {
			case 0x29, 0x2b, 0x31, 0x33 -> (operands.registers() && operands.other() == register && whole)
					? parts.make(Kind.CONSTANT, register, -1, 0, 1 << register) : parts.other(operands);
			case 0x39, 0x3b -> (operands.registers() && whole)
					? parts.make(Kind.COMPARE, register, operands.other(), 0, 0) : parts.other(operands);
			case 0x85 -> (operands.registers() && operands.other() == register && whole)
					? parts.make(Kind.COMPARE_ZERO, register, -1, 0, 0) : parts.other(operands);
			case 0x81, 0x83 -> stackChange(parts, operands);
			case 0x89 -> {
				if (operands.registers() && whole) {
					yield parts.make(Kind.COPY, operands.other(), register, 0, 1 << operands.other());
				}
				yield operands.stack() ? parts.make(Kind.STORE, register, -1, operands.distance(), 0)
						: parts.other(operands);
			}
			case 0x8b -> {
				if (operands.registers() && whole) {
					yield parts.make(Kind.COPY, register, operands.other(), 0, 1 << register);
				}
				yield operands.stack() ? parts.make(Kind.LOAD, register, -1, operands.distance(), 1 << register)
						: parts.other(operands);
			}
			case 0x8d -> {
				if (operands.relative()) {
					yield parts.make(Kind.ADDRESS, register, -1, parts.end() + operands.distance(), 1 << register);
				}
				yield (operands.stack() && register == Instruction.RSP)
						? parts.make(Kind.STACK, -1, -1, operands.distance(), RSP_BIT) : parts.other(operands);
			}
			case 0xc7 -> constantMove(parts, operands);
			case 0xff -> indirect(parts, operands);
			default -> parts.other(operands);
		};
	}

	private static Instruction stackChange(Parts parts, Operands operands) {
		boolean stack = operands.registers() && operands.other() == Instruction.RSP;
		return switch (operands.extension()) {
			case 0 -> stack ? parts.make(Kind.STACK, -1, -1, parts.constant, RSP_BIT) : parts.other(operands);
			case 5 -> stack ? parts.make(Kind.STACK, -1, -1, -parts.constant, RSP_BIT) : parts.other(operands);
			default -> parts.other(operands);
		};
	}

	private static Instruction constantMove(Parts parts, Operands operands) {
		if (operands.extension() == 7 && operands.registers()) { // XBEGIN
			return parts.jump(Kind.BRANCH);
		}
		if (operands.registers() && !parts.prefixes.operandSize()) {
			return parts.make(Kind.CONSTANT, operands.other(), -1, parts.constant, 1 << operands.other());
		}
		return operands.stack() ? parts.make(Kind.STORE_CONSTANT, -1, (int) parts.constant, operands.distance(), 0)
				: parts.other(operands);
	}

	private static Instruction indirect(Parts parts, Operands operands) {
		long pointer = operands.relative() ? parts.end() + operands.distance() : 0;
		return switch (operands.extension()) {
			case 2, 3 -> parts.make(Kind.CALL_INDIRECT, -1, -1, pointer, 0);
			case 4, 5 -> parts.make(Kind.JUMP_INDIRECT, -1, -1, pointer, 0);
			case 6 -> operands.registers() ? parts.make(Kind.PUSH, operands.other(), -1, 0, RSP_BIT)
					: parts.make(Kind.STACK, -1, -1, -WORD, RSP_BIT);
			default -> parts.other(operands);
		};
	}

	private static Instruction twoBytes(Parts parts, @Nullable Operands operands) {
		return switch (parts.opcode) {
			case 0x05 -> parts.make(Kind.SYSCALL, -1, -1, 0, WrittenRegisters.of(parts.prefixes, parts.opcode, null));
			case 0x1f -> parts.make(Kind.NOTHING, -1, -1, 0, 0);
			case 0x0b, 0xb9, 0xff -> parts.make(Kind.TRAP, -1, -1, 0, 0);
			default -> {
				if (parts.opcode >>> 4 == 8) {
					yield parts.branch();
				}
				if (parts.opcode >>> 4 == 4 && operands != null && operands.registers()) {
					yield parts.make(Kind.CONDITIONAL_COPY, operands.register(), operands.other(), 0,
							1 << operands.register());
				}
				yield parts.other(operands);
			}
		};
	}

	/**
	 * The parts of an instruction whose meaning is not yet known.
	 *
	 * @param address the address
	 * @param length the length
	 * @param prefixes what stands before the opcode
	 * @param opcode the opcode
	 * @param constant the constant at the end, or 0
	 */
	private record Parts(long address, int length, Prefixes prefixes, int opcode, long constant) {

		long end() {
			return this.address + this.length;
		}

		Instruction make(Kind kind, int register, int source, long value, int written) {
			return new Instruction(this.address, this.length, kind, register, source, value, written);
		}

		Instruction jump(Kind kind) {
			return make(kind, -1, -1, end() + this.constant, 0);
		}

		// The last bits of the opcode are the condition.
		Instruction branch() {
			return make(Kind.BRANCH, -1, this.opcode & 15, end() + this.constant, 0);
		}

		Instruction other(@Nullable Operands operands) {
			return make(Kind.OTHER, -1, -1, 0, WrittenRegisters.of(this.prefixes, this.opcode, operands));
		}

	}

}
