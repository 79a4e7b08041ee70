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

package dev.muster.aot.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The local variables and the operand stack at one point of a method.
 */
final class State {

	private final Map<Integer, Operand> locals = new HashMap<>();

	private final List<Operand> stack = new ArrayList<>();

	State copy() {
		State copy = new State();
		copy.locals.putAll(this.locals);
		copy.stack.addAll(this.stack);
		return copy;
	}

	void push(Operand operand) {
		this.stack.add(operand);
	}

	Operand pop() {
		return this.stack.removeLast();
	}

	void pop(int count) {
		for (int index = 0; index < count; index++) {
			pop();
		}
	}

	/**
	 * Put the topmost values a second time below others.
	 * @param count how many values
	 * @param below how many values lie between
	 */
	void duplicate(int count, int below) {
		int size = this.stack.size();
		List<Operand> values = List.copyOf(this.stack.subList(size - count, size));
		this.stack.addAll(size - count - below, values);
	}

	void swap() {
		this.stack.add(this.stack.size() - 2, pop());
	}

	/**
	 * Return how many of the topmost values, from some depth on, take two slots.
	 * @param depth how many values are skipped
	 * @return one if the value there is wide, otherwise two
	 */
	int valuesOfTwoSlots(int depth) {
		return this.stack.get(this.stack.size() - 1 - depth).wide() ? 1 : 2;
	}

	Operand local(int slot, boolean wide) {
		return this.locals.getOrDefault(slot, Operand.leaf(wide));
	}

	void store(int slot, Operand operand) {
		this.locals.put(slot, operand);
	}

	void clearStack() {
		this.stack.clear();
	}

	/**
	 * Add what another way leads here with.
	 * @param other the state there
	 * @return whether that was new
	 */
	boolean merge(State other) {
		boolean changed = mergeLocals(other);
		for (int index = 0; index < Math.min(this.stack.size(), other.stack.size()); index++) {
			Operand before = this.stack.get(index);
			Operand after = before.and(other.stack.get(index));
			this.stack.set(index, after);
			changed |= !after.equals(before);
		}
		return changed;
	}

	boolean mergeLocals(State other) {
		boolean changed = false;
		for (Map.Entry<Integer, Operand> entry : other.locals.entrySet()) {
			Operand before = this.locals.get(entry.getKey());
			Operand after = (before != null) ? before.and(entry.getValue()) : entry.getValue();
			this.locals.put(entry.getKey(), after);
			changed |= !after.equals(before);
		}
		return changed;
	}

}
