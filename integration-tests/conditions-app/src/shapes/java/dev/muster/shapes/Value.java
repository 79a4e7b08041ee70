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

import java.util.Map;

/**
 * A value of a generated type.
 *
 * @param type the type, as source code names it
 * @param code what makes the value
 * @param json its JSON where its type is declared
 * @param bare its JSON where its type is not declared, which is without what tells
 * subtypes apart
 * @param members the JSON of its members by their names; empty if it cannot be unwrapped
 * @param supertype what its type extends or implements, or the type itself
 */
record Value(String type, String code, String json, String bare, Map<String, String> members, String supertype) {

	private static final Map<String, String> BOXES = Map.of("int", "Integer", "long", "Long", "boolean", "Boolean",
			"double", "Double", "char", "Character");

	Value(String type, String code, String json) {
		this(type, code, json, json, Map.of(), type);
	}

	/**
	 * Return whether the value looks the same wherever it is.
	 * @return {@code true} if its JSON does not depend on what is declared
	 */
	boolean isPlain() {
		return this.json.equals(this.bare);
	}

	/**
	 * Return whether nobody can change the value: what a field holds is known only then.
	 * @return {@code true} unless it has a class with setters, a modifiable collection or
	 * an array in it
	 */
	boolean isLasting() {
		return !this.code.contains("bean") && !this.code.contains("new ArrayList") && !this.code.contains("[]");
	}

	/**
	 * Return whether an executable cannot read the value into a field without a setter,
	 * which the build reports (see {@code docs/payloads.md}).
	 * @return {@code true} for a boolean or a character
	 */
	boolean isNoField() {
		return this.type.equals("boolean") || this.type.equals("char");
	}

	boolean isPrimitive() {
		return BOXES.containsKey(this.type);
	}

	/**
	 * Return the type as it can be an argument of another one.
	 * @return the type, no primitive one
	 */
	String boxed() {
		return BOXES.getOrDefault(this.type, this.type);
	}

	/**
	 * Return the value declared as something that does not name its type.
	 * @param declared what it is declared as
	 * @return the value
	 */
	Value behind(String declared) {
		return new Value(declared, this.code, this.bare, this.bare, Map.of(), declared);
	}

	Value withSupertype(String other) {
		return new Value(this.type, this.code, this.json, this.bare, this.members, other);
	}

}
