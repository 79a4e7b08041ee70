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
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.muster.buildpack.code.Instruction.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of instructions whose meaning no other program tells in a form to compare with.
 */
class InstructionReaderTests {

	@Test
	void knowsThatUpperByteIsPartOfItsRegister() {
		// mov $1,%ah; mov %al,%ah; sete %ah; mov %cl,%bpl
		assertThat(read(0xb4, 1).writes(Instruction.RAX)).isTrue();
		assertThat(read(0x88, 0xc4).writes(Instruction.RAX)).isTrue();
		assertThat(read(0x0f, 0x94, 0xc4).writes(Instruction.RAX)).isTrue();
		assertThat(read(0x40, 0x88, 0xcd).writes(5)).isTrue();
	}

	@Test
	void readsConstantOfLowestByte() {
		Instruction instruction = read(0xb0, 56);
		assertThat(instruction.kind()).isEqualTo(Kind.LOW_CONSTANT);
		assertThat(instruction.register()).isEqualTo(Instruction.RAX);
		assertThat(instruction.value()).isEqualTo(56);
		assertThat(read(0xb4, 56).kind()).isEqualTo(Kind.OTHER);
	}

	@Test
	void tellsBranchesByOrderFromOthers() {
		assertThat(read(0x72, 0).branchesByOrder()).isTrue();
		assertThat(read(0x0f, 0x87, 0, 0, 0, 0).branchesByOrder()).isTrue();
		assertThat(read(0x74, 0).branchesByOrder()).isFalse();
		assertThat(read(0x7c, 0).branchesByOrder()).isFalse();
		assertThat(read(0xe2, 0).branchesByOrder()).isFalse();
	}

	@Test
	void readsComparisonsOfRegisters() {
		assertThat(read(0x48, 0x39, 0xce).kind()).isEqualTo(Kind.COMPARE);
		assertThat(read(0x48, 0x85, 0xc0).kind()).isEqualTo(Kind.COMPARE_ZERO);
		assertThat(read(0x48, 0x85, 0xc8).kind()).isEqualTo(Kind.OTHER);
	}

	@Test
	@Timeout(10)
	void readsNoMorePrefixesThanAnInstructionHas() {
		byte[] prefixes = new byte[1_000_000];
		Arrays.fill(prefixes, (byte) 0x66);
		InstructionReader reader = new InstructionReader(MemorySegment.ofArray(prefixes), 0);
		for (int address = 0; address < prefixes.length; address++) {
			Instruction instruction = reader.read(address);
			if (instruction.kind() != Kind.TRAP || instruction.length() != 1) {
				throw new AssertionError("not refused: " + instruction);
			}
		}
	}

	private static Instruction read(int... bytes) {
		byte[] content = new byte[16];
		for (int index = 0; index < bytes.length; index++) {
			content[index] = (byte) bytes[index];
		}
		return new InstructionReader(MemorySegment.ofArray(content), 0).read(0);
	}

}
