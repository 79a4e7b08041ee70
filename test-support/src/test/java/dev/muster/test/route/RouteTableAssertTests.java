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

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

import dev.muster.discovery.RouteDiscovery;
import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;
import dev.muster.route.RouteTable;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RouteTableAssert}.
 */
class RouteTableAssertTests {

	private static final RouteTable ROUTES = RouteTable
		.of(List.of(new Controller("sample", Sample.class.getName(), List.of(route("/todos", "list", "GET"),
				route("/todos/{id}", "get", "GET"), route("/todos", "add", "POST"), route("/any", "any")))));

	@Test
	void servesRoutesByPathAndByPattern() {
		RouteAssertions.assertThat(ROUTES)
			.serves(HttpMethod.GET, "/todos")
			.serves(HttpMethod.GET, "/todos/1")
			.serves(HttpMethod.GET, "/todos/{id}")
			.serves(HttpMethod.HEAD, "/todos")
			.serves(HttpMethod.DELETE, "/any");
	}

	@Test
	void takesADiscovery() {
		RouteAssertions.assertThat(new RouteDiscovery(ROUTES)).serves(HttpMethod.POST, "/todos", Sample.class, "add");
	}

	@Test
	void tellsWhatIsAtThePathInstead() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> RouteAssertions.assertThat(ROUTES).serves(HttpMethod.PUT, "/todos"))
			.withMessageContaining("PUT /todos")
			.withMessageContaining("at this path there are only")
			.withMessageContaining("POST /todos -> " + Sample.class.getName() + "#add")
			.withMessageNotContaining("/any");
	}

	@Test
	void tellsAllRoutesWhereNoneHasThePath() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> RouteAssertions.assertThat(ROUTES).serves(HttpMethod.GET, "/100%25"))
			.withMessageContaining("GET /100%25")
			.withMessageContaining("* /any -> ");
	}

	@Test
	void tellsWhoAnswersInstead() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> RouteAssertions.assertThat(ROUTES).serves(HttpMethod.GET, "/todos", Sample.class, "add"))
			.withMessageContaining("to be answered by")
			.withMessageContaining(Sample.class.getName() + "#list");
	}

	@Test
	void tellsWhatAnswersAlthoughNothingShould() {
		RouteAssertions.assertThat(ROUTES)
			.doesNotServe(HttpMethod.PUT, "/todos")
			.doesNotServe(HttpMethod.GET, "/todos/1/notes");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> RouteAssertions.assertThat(ROUTES).doesNotServe(HttpMethod.GET, "/todos/1"))
			.withMessageContaining("GET /todos/{id} -> " + Sample.class.getName() + "#get");
	}

	@Test
	void failsForNoTable() {
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> RouteAssertions.assertThat((RouteTable) null).serves(HttpMethod.GET, "/todos"))
			.withMessageContaining("not to be null");
	}

	private static Route route(String path, String method, String... methods) {
		return new Route(RouteKind.ANNOTATED, List.of(methods), path, List.of(), List.of(), List.of(), List.of(),
				Sample.class.getName() + "#" + method, null);
	}

	/**
	 * Stands for a controller.
	 */
	private static final class Sample {

	}

}
