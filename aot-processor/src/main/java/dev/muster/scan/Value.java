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

package dev.muster.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a value on the operand stack while bytecode is read.
 */
sealed interface Value {

	/**
	 * A value of which nothing is known and nothing needs to be.
	 */
	Value OTHER = new Other();

	/**
	 * A constant text.
	 *
	 * @param text the text
	 */
	record Text(String text) implements Value {
	}

	/**
	 * A static field, for example an HTTP method.
	 *
	 * @param owner the internal name of the class
	 * @param name the name of the field
	 */
	record Constant(String owner, String name) implements Value {
	}

	/**
	 * A lambda expression or method reference.
	 *
	 * @param owner the fully qualified name of the class that declares the method
	 * @param method the method
	 * @param descriptor the descriptor of the method
	 * @param captured the values it captures
	 */
	record Lambda(String owner, String method, String descriptor, List<Value> captured) implements Value {

		boolean isSynthetic() {
			return this.method.startsWith("lambda$");
		}

	}

	/**
	 * An array whose elements are known as far as they were stored.
	 *
	 * @param elements the elements
	 */
	record Array(List<Value> elements) implements Value {

		Array() {
			this(new ArrayList<>());
		}

	}

	/**
	 * A request predicate.
	 *
	 * @param predicate the predicate
	 */
	record Condition(Mapping.Predicate predicate) implements Value {
	}

	/**
	 * A router function builder.
	 *
	 * @param mappings the routes added so far
	 */
	record Builder(List<Mapping> mappings) implements Value {

		Builder() {
			this(new ArrayList<>());
		}

	}

	/**
	 * A router function.
	 *
	 * @param mappings its routes
	 */
	record Routes(List<Mapping> mappings) implements Value {
	}

	/**
	 * Anything else.
	 */
	record Other() implements Value {
	}

}
