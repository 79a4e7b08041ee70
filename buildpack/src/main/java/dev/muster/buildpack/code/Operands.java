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
 * The operands that the ModRM byte names.
 *
 * @param mode its upper two bits; 3 if both operands are registers
 * @param register the register, or the rest of the opcode
 * @param other the other register, if {@code mode} is 3
 * @param stack whether the other operand lies at a fixed distance from the stack pointer
 * @param relative whether the other operand lies at a fixed distance from the instruction
 * @param distance that distance
 */
record Operands(int mode, int register, int other, boolean stack, boolean relative, long distance) {

	private static final int SIB = 4;

	private static final int NO_BASE = 5;

	static @Nullable Operands read(Cursor cursor, Prefixes prefixes) {
		int byteOfModes = cursor.next();
		int mode = byteOfModes >>> 6;
		int register = (byteOfModes >>> 3 & 7) | prefixes.upperRegister();
		int other = byteOfModes & 7;
		if (mode == 3) {
			return new Operands(mode, register, other | prefixes.upperBase(), false, false, 0);
		}
		boolean stack = false;
		boolean relative = mode == 0 && other == NO_BASE;
		int size = (mode == 2 || relative) ? 4 : mode;
		if (other == SIB) {
			int scale = cursor.next();
			int index = (scale >>> 3 & 7) | prefixes.upperIndex();
			int base = scale & 7;
			stack = index == SIB && base == Instruction.RSP && prefixes.upperBase() == 0;
			size = (mode == 0 && base == NO_BASE) ? 4 : size;
		}
		return new Operands(mode, register, -1, stack, relative, cursor.signed(size));
	}

	// The three bits that are the rest of the opcode.
	int extension() {
		return this.register & 7;
	}

	boolean registers() {
		return this.mode == 3;
	}

}
