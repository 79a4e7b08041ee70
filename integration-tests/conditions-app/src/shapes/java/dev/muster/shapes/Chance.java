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

package dev.muster.shapes;

import java.util.List;
import java.util.Random;

/**
 * What is decided by chance, and names that are never the same.
 */
final class Chance {

	private final Random random;

	private int names;

	Chance(long seed) {
		this.random = new Random(seed);
	}

	/**
	 * Return a number.
	 * @param from the smallest
	 * @param to the greatest
	 * @return the number
	 */
	int number(int from, int to) {
		return this.random.nextInt(from, to + 1);
	}

	/**
	 * Return whether something is to be.
	 * @param percent in how many of a hundred cases
	 * @return whether this is one of them
	 */
	boolean in(int percent) {
		return this.random.nextInt(100) < percent;
	}

	<T> T of(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	/**
	 * Return a new name.
	 * @param kind what it begins with
	 * @return the name
	 */
	String name(String kind) {
		return kind + this.names++;
	}

}
