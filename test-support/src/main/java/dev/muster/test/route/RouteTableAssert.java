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

package dev.muster.test.route;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;
import org.springframework.web.util.pattern.PathPatternParser;

import dev.muster.route.Route;
import dev.muster.route.RouteTable;

/**
 * AssertJ assertions on a table of routes.
 */
public final class RouteTableAssert extends AbstractAssert<RouteTableAssert, RouteTable> {

	RouteTableAssert(@Nullable RouteTable actual) {
		super(actual, RouteTableAssert.class);
	}

	/**
	 * Verify that a route answers.
	 * @param method the HTTP method
	 * @param path a path, for example {@code /todos/1}, or the pattern of a route as it
	 * is declared, for example {@code /todos/{id}}
	 * @return this assertion
	 * @throws AssertionError if no route does; the message lists those of the same path
	 * and, if there is none, all
	 */
	public RouteTableAssert serves(HttpMethod method, String path) {
		if (find(method, path).isEmpty()) {
			failWithMessage("%nExpecting a route that answers%n  %s %s%nbut %s", method, path, instead(path));
		}
		return this;
	}

	/**
	 * Verify that a method of a controller answers.
	 * @param method the HTTP method
	 * @param path a path, or the pattern of a route as it is declared
	 * @param type the controller, or the configuration that makes the router function
	 * @param handler the name of the method
	 * @return this assertion
	 * @throws AssertionError if no route does, or only routes of others do
	 */
	public RouteTableAssert serves(HttpMethod method, String path, Class<?> type, String handler) {
		Assert.notNull(type, "'type' must not be null");
		serves(method, path);
		String expected = ClassUtils.getUserClass(type).getName() + "#" + handler;
		List<Route> found = find(method, path);
		if (found.stream().noneMatch((route) -> route.handler().equals(expected))) {
			failWithMessage("%nExpecting%n  %s %s%nto be answered by%n  %s%nbut it is answered by%n%s", method, path,
					expected, lines(found.stream().map(Route::handler)));
		}
		return this;
	}

	/**
	 * Verify that no route answers.
	 * @param method the HTTP method
	 * @param path a path, or the pattern of a route as it is declared
	 * @return this assertion
	 * @throws AssertionError if a route does; the message names it and its handler
	 */
	public RouteTableAssert doesNotServe(HttpMethod method, String path) {
		List<Route> found = find(method, path);
		if (!found.isEmpty()) {
			failWithMessage("%nExpecting no route that answers%n  %s %s%nbut there is%n%s", method, path,
					lines(found.stream().map(RouteTableAssert::describe)));
		}
		return this;
	}

	private List<Route> find(HttpMethod method, String path) {
		Assert.notNull(method, "'method' must not be null");
		return at(path).filter((route) -> answers(route, method)).toList();
	}

	// As Spring MVC, which answers HEAD where it answers GET.
	private static boolean answers(Route route, HttpMethod method) {
		List<String> methods = route.methods();
		return methods.isEmpty() || methods.contains(method.name())
				|| (method.equals(HttpMethod.HEAD) && methods.contains(HttpMethod.GET.name()));
	}

	private Stream<Route> at(String path) {
		Assert.hasText(path, "'path' must not be empty");
		return routes().filter((route) -> matches(route.path(), path));
	}

	private static boolean matches(@Nullable String pattern, String path) {
		return pattern != null && (pattern.equals(path)
				|| PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path)));
	}

	private Stream<Route> routes() {
		isNotNull();
		return this.actual.controllers().stream().flatMap((controller) -> controller.routes().stream());
	}

	private String instead(String path) {
		List<Route> near = at(path).toList();
		return near.isEmpty() ? "there are only%n%s".formatted(lines(routes().map(RouteTableAssert::describe)))
				: "at this path there are only%n%s".formatted(lines(near.stream().map(RouteTableAssert::describe)));
	}

	private static String describe(Route route) {
		return "%s -> %s".formatted(route.describe(), route.handler());
	}

	private static String lines(Stream<String> texts) {
		return texts.map((text) -> "  " + text).collect(Collectors.joining(System.lineSeparator()));
	}

}
