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

package dev.muster.route;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Route}.
 */
class RouteTests {

	@Test
	void isEqualToARouteOfTheSameParts() {
		assertThat(route()).isEqualTo(route()).hasSameHashCodeAs(route());
	}

	@ParameterizedTest
	@MethodSource("others")
	void isNotEqualToARouteWithAnotherPart(Route other) {
		assertThat(route()).isNotEqualTo(other);
		assertThat(other).isNotEqualTo(route());
	}

	static Stream<Route> others() {
		List<String> x = List.of("x");
		return Stream.of(
				new Route(RouteKind.FUNCTIONAL, x, "/a", List.of("p"), List.of("h"), List.of("c"), List.of("r"), "A#a",
						"n"),
				new Route(RouteKind.ANNOTATED, List.of(), "/a", List.of("p"), List.of("h"), List.of("c"), List.of("r"),
						"A#a", "n"),
				new Route(RouteKind.ANNOTATED, x, null, List.of("p"), List.of("h"), List.of("c"), List.of("r"), "A#a",
						"n"),
				new Route(RouteKind.ANNOTATED, x, "/a", x, List.of("h"), List.of("c"), List.of("r"), "A#a", "n"),
				new Route(RouteKind.ANNOTATED, x, "/a", List.of("p"), x, List.of("c"), List.of("r"), "A#a", "n"),
				new Route(RouteKind.ANNOTATED, x, "/a", List.of("p"), List.of("h"), x, List.of("r"), "A#a", "n"),
				new Route(RouteKind.ANNOTATED, x, "/a", List.of("p"), List.of("h"), List.of("c"), x, "A#a", "n"),
				new Route(RouteKind.ANNOTATED, x, "/a", List.of("p"), List.of("h"), List.of("c"), List.of("r"), "B#a",
						"n"),
				new Route(RouteKind.ANNOTATED, x, "/a", List.of("p"), List.of("h"), List.of("c"), List.of("r"), "A#a",
						null));
	}

	private static Route route() {
		return new Route(RouteKind.ANNOTATED, List.of("x"), "/a", List.of("p"), List.of("h"), List.of("c"),
				List.of("r"), "A#a", "n");
	}

}
