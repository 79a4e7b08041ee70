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
 * An instruction.
 *
 * @param address its address
 * @param length its length in bytes
 * @param kind what it does, as far as that matters
 * @param register the register that it is about: written by {@link Kind#CONSTANT},
 * {@link Kind#COPY}, {@link Kind#CONDITIONAL_COPY}, {@link Kind#LOAD},
 * {@link Kind#ADDRESS} and {@link Kind#POP}, read by {@link Kind#STORE},
 * {@link Kind#PUSH}, {@link Kind#COMPARE} and {@link Kind#COMPARE_ZERO}, or -1
 * @param source the register that is copied or compared with, the condition of a branch
 * (one of {@link #ZERO} and the others), or -1
 * @param value a constant, the address that is jumped to, called or taken, the distance
 * from the stack pointer, or what is added to it
 * @param written the registers that may be changed, one bit for each
 */
public record Instruction(long address, int length, Kind kind, int register, int source, long value, int written) {

	/** The number of {@code rax}. */
	public static final int RAX = 0;

	/** The number of {@code rcx}. */
	public static final int RCX = 1;

	/** The number of {@code rdx}. */
	public static final int RDX = 2;

	/** The number of {@code rbx}. */
	public static final int RBX = 3;

	/** The number of {@code rsp}. */
	public static final int RSP = 4;

	/** The number of {@code rsi}. */
	public static final int RSI = 6;

	/** The number of {@code rdi}. */
	public static final int RDI = 7;

	/** The condition of a branch that is taken if both are equal, or one is zero. */
	public static final int ZERO = 4;

	/** The condition of a branch that is taken if they are not. */
	public static final int NOT_ZERO = 5;

	/**
	 * Say whether this is a branch for one of the orders of two numbers without a sign:
	 * below, not below, not above, above.
	 * @return whether it is
	 */
	public boolean branchesByOrder() {
		return this.kind == Kind.BRANCH
				&& (this.source == 2 || this.source == 3 || this.source == 6 || this.source == 7);
	}

	/**
	 * Say whether a register may be changed.
	 * @param number the number of the register
	 * @return whether it may
	 */
	public boolean writes(int number) {
		return (this.written >>> number & 1) != 0;
	}

	/**
	 * Return where the next instruction is.
	 * @return its address
	 */
	public long end() {
		return this.address + this.length;
	}

	/**
	 * What an instruction does.
	 */
	public enum Kind {

		/** Calls the kernel. */
		SYSCALL,
		/** Calls a known function. */
		CALL,
		/** Calls through a pointer; {@code value} is its address, or 0. */
		CALL_INDIRECT,
		/** Jumps to a known address. */
		JUMP,
		/** Jumps through a pointer; {@code value} is its address, or 0. */
		JUMP_INDIRECT,
		/** Jumps to a known address or goes on. */
		BRANCH,
		/** Returns to the caller. */
		RETURN,
		/** Stops, or is no instruction. */
		TRAP,
		/** Puts a constant into a register. */
		CONSTANT,
		/** Puts a constant into the lowest byte of a register. */
		LOW_CONSTANT,
		/** Compares a register with another one. */
		COMPARE,
		/** Compares a register with zero. */
		COMPARE_ZERO,
		/** Does nothing. */
		NOTHING,
		/** Copies a register. */
		COPY,
		/** Copies a register, or does not. */
		CONDITIONAL_COPY,
		/** Reads a register from the stack. */
		LOAD,
		/** Writes a register to the stack. */
		STORE,
		/** Writes a constant to the stack; {@code source} is the constant. */
		STORE_CONSTANT,
		/** Adds to the stack pointer. */
		STACK,
		/** Pushes a register, or the constant {@code value} when there is none. */
		PUSH,
		/** Pops a register. */
		POP,
		/** Takes an address. */
		ADDRESS,
		/** Anything else. */
		OTHER;

		/**
		 * Say whether the following instruction may come next.
		 * @return whether it may
		 */
		public boolean goesOn() {
			return this != JUMP && this != JUMP_INDIRECT && this != RETURN && this != TRAP;
		}

	}

}
