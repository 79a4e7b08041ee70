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

package dev.muster.aot.payload;

import java.lang.reflect.Method;
import java.util.List;

/**
 * A method that answers routes or failures.
 *
 * @param kind what it is
 * @param type the type of the bean that has it
 * @param method the method
 * @param routes what it answers, each in one line; at least one
 */
record Handler(Kind kind, Class<?> type, Method method, List<String> routes) {

	String name() {
		return this.type.getName() + "#" + this.method.getName();
	}

	/**
	 * What a handler is.
	 */
	enum Kind {

		/** A method of a controller. */
		ROUTE,

		/** A method that answers exceptions. */
		FAILURE,

		/** A method that makes a router function. */
		FUNCTIONS,

		/** A method that takes messages. */
		MESSAGE,

		/** A method that answers exceptions of those that take messages. */
		MESSAGE_FAILURE,

		/** A method that fetches a field of a GraphQL schema. */
		FIELD,

		/** A method that answers exceptions of those that fetch fields. */
		FIELD_FAILURE;

		/**
		 * Return whether the handler takes payloads.
		 * @return {@code true} if its parameters are read
		 */
		boolean takes() {
			return this == ROUTE || this == MESSAGE || this == FIELD;
		}

		/**
		 * Return whether what the handler returns is written, whatever it is annotated
		 * with.
		 * @return {@code true} if it is
		 */
		boolean answers() {
			return this == MESSAGE || this == MESSAGE_FAILURE || this == FIELD || this == FIELD_FAILURE;
		}

		/**
		 * Return whether payloads may be read from and written as XML.
		 * @return {@code true} for handlers of HTTP
		 */
		boolean mayBeXml() {
			return this == ROUTE || this == FAILURE || this == FUNCTIONS;
		}

		/**
		 * Return whether graphql-java reads what the handler returns: from every public
		 * method with the name of a field, not only from getters.
		 * @return {@code true} if it does
		 */
		boolean isRead() {
			return this == FIELD;
		}

	}

}
