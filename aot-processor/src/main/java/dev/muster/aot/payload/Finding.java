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

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A type of payloads.
 *
 * @param type the type
 * @param reason why it was found
 * @param routes the routes that take or answer it; empty if the author has named it
 * @param uses what is done with it besides what is done with every payload
 */
record Finding(Class<?> type, Reason reason, Set<String> routes, Set<Use> uses) {

	Finding(Class<?> type, Reason reason, Collection<String> routes) {
		this(type, reason, new TreeSet<>(routes), EnumSet.noneOf(Use.class));
	}

	void addRoutes(Collection<String> routes) {
		this.routes.addAll(routes);
	}

	/**
	 * What needs other hints than those of JSON.
	 */
	enum Use {

		/** Fields of a GraphQL schema are read from it. */
		FETCHED,

		/** It is bound to XML by JAXB. */
		XML

	}

}
