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
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes values of all kinds, and with them the source code of their types.
 */
final class Values {

	private final Chance chance;

	private final StringBuilder types = new StringBuilder();

	private final String owner;

	private boolean read;

	/**
	 * Start.
	 * @param chance decides
	 * @param owner the full name of the class that the types are inside of
	 */
	Values(Chance chance, String owner) {
		this.chance = chance;
		this.owner = owner;
	}

	/**
	 * Make the value of a shape.
	 * @param depth how deep it is nested at most
	 * @param read whether it has to be read from its JSON, too
	 * @return the value, an object in JSON
	 */
	Value shape(int depth, boolean read) {
		this.read = read;
		return switch (this.chance.number(0, 8)) {
			case 0, 1, 2 -> new Records(this).make(depth);
			case 3, 4 -> new Beans(this).make(depth);
			case 5, 6, 7 -> new Hierarchies(this).make(depth);
			default -> new Generics(this).make(depth);
		};
	}

	/**
	 * Make a value that is inside of another one.
	 * @param depth how deep it is nested at most
	 * @return the value
	 */
	Value value(int depth) {
		if (depth == 0) {
			return scalar();
		}
		return switch (this.chance.number(0, 15)) {
			case 0, 1 -> new Records(this).make(depth - 1);
			case 2 -> new Beans(this).make(depth - 1);
			case 3 -> new Hierarchies(this).make(depth - 1);
			case 4 -> new Generics(this).make(depth - 1);
			case 5, 6, 7 -> new Containers(this).make(depth - 1);
			case 8 -> new Enums(this).make();
			default -> scalar();
		};
	}

	/**
	 * Make a value with a property of its own.
	 * @param depth how deep it is nested at most
	 * @param accepted what it has to be
	 * @return the value
	 */
	Value value(int depth, Predicate<Value> accepted) {
		return Stream.generate(() -> value(depth)).filter(accepted).findFirst().orElseThrow();
	}

	List<Value> values(int depth, int count) {
		return Stream.generate(() -> value(depth)).limit(count).toList();
	}

	Value scalar() {
		return Scalars.make(this.chance);
	}

	Chance chance() {
		return this.chance;
	}

	String owner() {
		return this.owner;
	}

	/**
	 * Return whether values have to be read from their JSON, too.
	 * @return {@code true} if nothing may hide their types
	 */
	boolean read() {
		return this.read;
	}

	void declare(String source) {
		this.types.append(source.indent(4).replace("    ", "\t")).append('\n');
	}

	String types() {
		return this.types.toString();
	}

}
