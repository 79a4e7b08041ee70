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

import dev.muster.buildpack.code.Instruction.Kind;

/**
 * What Jazzer feeds to the reader of machine code.
 */
public final class InstructionReaderFuzzTarget {

	private static final long START = 0x1000;

	private InstructionReaderFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) {
		InstructionReader reader = new InstructionReader(MemorySegment.ofArray(input), START);
		long end = START + input.length;
		for (long address = START; address < end; address++) {
			Instruction instruction = reader.read(address);
			if (instruction.length() < 1 || instruction.length() > 15 || instruction.end() > end) {
				throw new AssertionError("an instruction of an impossible length: " + instruction);
			}
			boolean copies = instruction.kind() != Kind.STORE_CONSTANT;
			if (instruction.register() > 15 || (copies && instruction.source() > 15)
					|| instruction.written() >>> 16 != 0) {
				throw new AssertionError("an instruction names a register that is none: " + instruction);
			}
		}
	}

}
