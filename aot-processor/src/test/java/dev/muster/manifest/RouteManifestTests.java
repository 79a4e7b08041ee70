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

package dev.muster.manifest;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link RouteManifest}.
 */
class RouteManifestTests {

	private static final Route LIST = new Route(RouteKind.ANNOTATED, List.of("GET"), "/todos", List.of("q=\"x\""),
			List.of("X-A"), List.of(), List.of("application/json"), "2", "com.example.TodoController#list", null);

	private static final Route UNKNOWN = new Route(RouteKind.FUNCTIONAL, List.of(), null, List.of(), List.of(),
			List.of(), List.of(), "com.example.Routes#routes", "not provable: a branch");

	@Test
	void readsWhatItWrote() {
		Manifest manifest = manifest(LIST, UNKNOWN);
		assertThat(RouteManifest.parse(RouteManifest.write(manifest))).isEqualTo(manifest);
	}

	@Test
	void readsAControllerWithoutRoutes() {
		Manifest manifest = manifest();
		assertThat(RouteManifest.parse(RouteManifest.write(manifest))).isEqualTo(manifest);
	}

	@Test
	void writesTheSameTextWhateverTheOrder() {
		assertThat(RouteManifest.write(manifest(LIST, UNKNOWN)))
			.isEqualTo(RouteManifest.write(manifest(UNKNOWN, LIST)));
	}

	@Test
	void writesReadableJson() {
		assertThat(RouteManifest.write(manifest(LIST)))
			.startsWith("{\"version\":3,\"controllers\":[{\"bean\":\"todos\"")
			.contains("\"methods\":[\"GET\"],\"path\":\"/todos\",\"params\":[\"q=\\\"x\\\"\"]")
			.endsWith("}\n");
	}

	@Test
	void refusesAnotherVersion() {
		assertThatExceptionOfType(UnreadableManifestException.class)
			.isThrownBy(() -> RouteManifest.parse("{\"version\":2,\"controllers\":[]}"))
			.withMessageContaining("its version is 2, expected 3")
			.withMessageContaining("Build the application again");
	}

	@Test
	void refusesWhatIsNotJson() {
		assertThatExceptionOfType(UnreadableManifestException.class).isThrownBy(() -> RouteManifest.parse("<routes/>"))
			.withMessageContaining("it is not JSON");
	}

	@Test
	void refusesAnIncompleteEntry() {
		assertThatExceptionOfType(UnreadableManifestException.class)
			.isThrownBy(() -> RouteManifest.parse("{\"version\":3,\"controllers\":[{\"bean\":\"a\"}]}"))
			.withMessageContaining("'type' must be a text");
	}

	private static Manifest manifest(Route... routes) {
		Controller controller = new Controller("todos", "com.example.TodoController", List.of(routes));
		Origin origin = new Origin(Origin.Form.METHOD, "com.example.Todos#todos", "todos-1.0.jar",
				List.of("com.example.Todos#todos @Profile"));
		return new Manifest(List.of(new RecordedController(controller, origin)), List
			.of(new LeftOut("com.example.Other", LeftOut.Reason.OUTSIDE_THE_PACKAGES, "no component scan reaches it")));
	}

}
