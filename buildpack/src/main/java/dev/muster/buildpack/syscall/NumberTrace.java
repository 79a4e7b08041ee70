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

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;

import dev.muster.buildpack.code.Instruction;
import dev.muster.buildpack.code.Instruction.Kind;

/**
 * Follows a value back to where it comes from: to constants, through registers, the stack
 * and the calls of the functions that take it as an argument.
 */
final class NumberTrace {

	/**
	 * {@code rax}, {@code rcx}, {@code rdx}, {@code rsi}, {@code rdi}, {@code r8} to
	 * {@code r11}: what a function of C may change.
	 */
	private static final int CHANGED_BY_CALLS = 0b1111_1100_0111;

	private static final int WORD = 8;

	private final Flow flow;

	private final LongPredicate isReachable;

	private final Set<State> seen = new HashSet<>();

	private final Deque<State> rest = new ArrayDeque<>();

	private final SortedSet<Integer> numbers = new TreeSet<>();

	private final SortedSet<Long> addresses = new TreeSet<>();

	private final Map<Long, Place> arguments = new TreeMap<>();

	private boolean unknown;

	/**
	 * Make a trace.
	 * @param flow the program
	 * @param isReachable says whether an address can be reached; calls that cannot are
	 * not followed
	 */
	NumberTrace(Flow flow, LongPredicate isReachable) {
		this.flow = flow;
		this.isReachable = isReachable;
	}

	/**
	 * Follow the value that a place has before an instruction.
	 * @param index the instruction
	 * @param place the place
	 * @return this trace
	 */
	NumberTrace follow(int index, Place place) {
		push(index, place);
		while (!this.rest.isEmpty()) {
			State state = this.rest.pop();
			long address = this.flow.instruction(state.index).address();
			boolean taken = !this.flow.program().isGo() && this.flow.program().isTaken(address);
			if (this.flow.isStart(address)) {
				followCallers(address, state.place);
			}
			List<Integer> before = this.flow.before(state.index);
			for (int previous : before) {
				if (!state.place.stack() && this.flow.isZero(previous, state.index, state.place.number())) {
					this.numbers.add(0);
				}
				else {
					step(previous, state.place);
				}
			}
			this.unknown |= taken
					|| (before.isEmpty() && !this.flow.isStart(address) && !this.flow.isDead(state.index));
		}
		return this;
	}

	/**
	 * The constants that were found.
	 * @return the constants
	 */
	SortedSet<Integer> numbers() {
		return this.numbers;
	}

	/**
	 * The addresses that were found; a value that is one is unknown as a number.
	 * @return the addresses
	 */
	SortedSet<Long> addresses() {
		return this.addresses;
	}

	/**
	 * Say whether it comes from somewhere else, too.
	 * @return whether it may have values that are not among the numbers
	 */
	boolean isUnknown() {
		return this.unknown;
	}

	/**
	 * Functions that take the value as an argument from other files.
	 * @return the places of the arguments, by the addresses of the functions
	 */
	Map<Long, Place> arguments() {
		return this.arguments;
	}

	private void push(int index, Place place) {
		State state = new State(index, place);
		if (this.seen.add(state)) {
			this.rest.push(state);
		}
	}

	private void followCallers(long function, Place place) {
		if (place.stack() && place.number() < WORD) {
			this.unknown = true;
			return;
		}
		this.arguments.put(function, place);
		for (int caller : this.flow.callers(function)) {
			if (this.isReachable.test(this.flow.instruction(caller).address())) {
				// The call pushes the address to return to.
				push(caller, place.stack() ? Place.slot(place.number() - WORD) : place);
			}
		}
	}

	private void step(int index, Place place) {
		Instruction instruction = this.flow.instruction(index);
		if (place.stack()) {
			stepSlot(index, instruction, place);
		}
		else {
			stepRegister(index, instruction, place);
		}
	}

	private void stepRegister(int index, Instruction instruction, Place place) {
		int register = (int) place.number();
		boolean named = instruction.register() == register;
		switch (instruction.kind()) {
			case CONSTANT -> found(index, place, named, instruction.value());
			case LOW_CONSTANT -> {
				if (named) {
					foundLow(index, instruction);
				}
				else {
					push(index, place);
				}
			}
			case COPY -> push(index, named ? Place.register(instruction.source()) : place);
			case CONDITIONAL_COPY -> {
				push(index, place);
				if (named) {
					push(index, Place.register(instruction.source()));
				}
			}
			case ADDRESS -> {
				if (named) {
					this.addresses.add(instruction.value());
				}
				keep(index, place, !named);
			}
			case LOAD -> push(index, named ? Place.slot(instruction.value()) : place);
			case POP -> push(index, named ? Place.slot(0) : place);
			case CALL, CALL_INDIRECT -> {
				boolean changed = this.flow.program().isGo() || (CHANGED_BY_CALLS >>> register & 1) != 0;
				keep(index, place, !changed);
			}
			default -> keep(index, place, !instruction.writes(register));
		}
	}

	private void stepSlot(int index, Instruction instruction, Place place) {
		long distance = place.number();
		switch (instruction.kind()) {
			case STORE ->
				push(index, (instruction.value() == distance) ? Place.register(instruction.register()) : place);
			case STORE_CONSTANT -> found(index, place, instruction.value() == distance, instruction.source());
			case PUSH -> {
				if (distance == 0 && instruction.register() != -1) {
					push(index, Place.register(instruction.register()));
				}
				else {
					found(index, Place.slot(distance - WORD), distance == 0, instruction.value());
				}
			}
			case POP -> push(index, Place.slot(distance + WORD));
			case STACK -> push(index, Place.slot(distance + instruction.value()));
			case CALL, CALL_INDIRECT -> keep(index, place, distance >= 0);
			default -> keep(index, place, !instruction.writes(Instruction.RSP));
		}
	}

	private void found(int index, Place place, boolean here, long value) {
		if (!here) {
			push(index, place);
		}
		else if (value >= 0 && value <= Integer.MAX_VALUE) {
			this.numbers.add((int) value);
		}
	}

	// Assemblers' way of saying a constant: xor of the register with itself, then this.
	private void foundLow(int index, Instruction low) {
		List<Integer> before = this.flow.before(index);
		this.unknown |= before.isEmpty() || this.flow.isStart(low.address())
				|| this.flow.program().isTaken(low.address());
		for (int previous : before) {
			Instruction rest = this.flow.instruction(previous);
			if (rest.kind() == Kind.CONSTANT && rest.register() == low.register()) {
				this.numbers.add((int) ((rest.value() & 0x7fffff00L) | (low.value() & 0xff)));
			}
			else {
				this.unknown = true;
			}
		}
	}

	private void keep(int index, Place place, boolean kept) {
		if (kept) {
			push(index, place);
		}
		else {
			this.unknown = true;
		}
	}

	/**
	 * A place whose value before an instruction is asked for.
	 *
	 * @param index the instruction
	 * @param place the place
	 */
	private record State(int index, Place place) {

	}

}
