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

import java.lang.reflect.Method;
import java.util.List;

import graphql.schema.FieldCoordinates;
import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * Describes the fields of a GraphQL schema that methods fetch as routes, the same way
 * whether they were read from a class while the application was built or are fetched in a
 * running one.
 */
public final class SchemaFields {

	private SchemaFields() {
	}

	/**
	 * Return the route of a field.
	 * @param coordinates the field, never {@code null}
	 * @param method the method that fetches it, never {@code null}
	 * @return the route
	 */
	public static Route of(FieldCoordinates coordinates, Method method) {
		Assert.notNull(coordinates, "'coordinates' must not be null");
		Assert.notNull(method, "'method' must not be null");
		return of(coordinates.getTypeName() + "." + coordinates.getFieldName(), method, null);
	}

	/**
	 * Return the route of a method of which nobody can say which field it fetches.
	 * @param method the method
	 * @param reason why
	 * @return the route, without a path
	 */
	static Route notProvable(Method method, String reason) {
		return of(null, method, reason);
	}

	private static Route of(@Nullable String coordinate, Method method, @Nullable String note) {
		return new Route(RouteKind.GRAPHQL, List.of(), coordinate, List.of(), List.of(), List.of(), List.of(),
				method.getDeclaringClass().getName() + "#" + method.getName(), note);
	}

}
