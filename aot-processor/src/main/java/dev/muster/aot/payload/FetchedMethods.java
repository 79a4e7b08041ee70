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
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The methods that graphql-java fetches fields with, apart from what Java Beans have:
 * {@code title()} as well as {@code getTitle()}, also with the environment of the fetch
 * as the only parameter (see {@code graphql.schema.PropertyFetchingImpl} of version 25).
 */
final class FetchedMethods {

	private static final String ENVIRONMENT = "graphql.schema.DataFetchingEnvironment";

	private static final Set<String> NO_FIELDS = Set.of("toString", "hashCode", "clone");

	private FetchedMethods() {
	}

	/**
	 * Return the methods of a type that may be called.
	 * @param type the type
	 * @return its public methods, those inherited from types of payloads included
	 */
	static List<Method> of(Class<?> type) {
		return Arrays.stream(type.getMethods())
			.filter((method) -> PayloadTypes.isCandidate(method.getDeclaringClass()) && isFetched(method))
			.toList();
	}

	/**
	 * Return whether a method may be called for a field.
	 * @param method the method, which is public
	 * @return {@code true} if it returns something and needs no argument but the
	 * environment
	 */
	static boolean isFetched(Method method) {
		Class<?>[] parameters = method.getParameterTypes();
		boolean needsNothing = parameters.length == 0
				|| (parameters.length == 1 && parameters[0].getName().equals(ENVIRONMENT));
		return needsNothing && method.getReturnType() != void.class && !Modifier.isStatic(method.getModifiers())
				&& !method.isBridge() && !NO_FIELDS.contains(method.getName());
	}

}
