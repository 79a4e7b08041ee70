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

package dev.muster.integration.payload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.integration.comparison.Comparison;
import dev.muster.integration.comparison.Selection;
import dev.muster.integration.exchange.Answer;
import dev.muster.integration.exchange.Conversation;
import dev.muster.integration.exchange.Request;
import dev.muster.integration.form.Form;
import dev.muster.integration.form.Service;
import dev.muster.integration.form.ServiceStart;
import dev.muster.integration.form.TestApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that shapes of payloads that chance has made are the same in every form. The
 * generator of the application makes them while it is built, and says what their JSON is.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ShapeTests {

	private static final String ENVIRONMENT = "shapes";

	// After a hundred, or after an error, Tomcat closes it and says so.
	private static final int OF_A_CONNECTION = 50;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Selection selection = Selection.of("muster.shapes");

	private String seed = "";

	private List<Route> routes = List.of();

	private Comparison<String> comparison = Comparison.none();

	@BeforeAll
	void run() {
		TestApplication.CONDITIONS.packaged();
		List<String> lines = lines(TestApplication.CONDITIONS.jar().resolveSibling("shapes.txt"));
		this.seed = lines.getFirst();
		this.routes = lines.stream().skip(1).map(Route::of).toList();
		this.comparison = Comparison.run(List.of(ENVIRONMENT), this.selection.forms(), requests(), this::answers);
		this.comparison.print();
		System.out.println(this.seed);
	}

	private static List<String> lines(Path list) {
		try {
			return Files.readAllLines(list);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The list of shapes cannot be read", ex);
		}
	}

	private List<Request> requests() {
		return this.routes.stream().map(Route::request).toList();
	}

	private Collection<List<Request>> shapes() {
		return this.routes.stream().map(Route::request).collect(Collectors.groupingBy(Request::path)).values();
	}

	private List<Answer> answers(String environment, Form form) {
		ServiceStart start = new ServiceStart(TestApplication.CONDITIONS,
				List.of("--spring.profiles.active=" + environment), Map.of(), null);
		try (Service service = start.in(form)) {
			List<Answer> answers = new ArrayList<>();
			for (int first = 0; first < this.routes.size(); first += OF_A_CONNECTION) {
				int end = Math.min(first + OF_A_CONNECTION, this.routes.size());
				answers.addAll(Conversation.hold(service.address(), requests().subList(first, end)));
			}
			return answers;
		}
	}

	@Test
	void isTheSameInEveryForm() {
		System.out.println("shapes: %d of %d equal%s".formatted(this.comparison.equal(shapes()), shapes().size(),
				this.selection.remark()));
		assertThat(this.comparison.problems()).isEmpty();
	}

	@Test
	void isAnsweredByTheJvmAsGenerated() {
		List<Answer> answers = this.comparison.expected(ENVIRONMENT);
		assertThat(answers).hasSameSizeAs(this.routes);
		for (int index = 0; index < this.routes.size(); index++) {
			Route route = this.routes.get(index);
			Answer answer = answers.get(index);
			assertThat(answer.status()).as("%s: %s", route, answer.body()).isEqualTo(200);
			assertThat(MAPPER.readTree(answer.body())).as(route.toString())
				.isEqualTo(MAPPER.readTree(Answer.withoutTimes(route.json())));
		}
	}

	@Test
	void hasShapesEnoughHalfOfThemRead() {
		assertThat(shapes()).hasSizeGreaterThanOrEqualTo(200);
		assertThat(this.routes).filteredOn((route) -> route.request().method().equals("POST"))
			.hasSizeGreaterThanOrEqualTo(100);
		assertThat(this.routes).extracting(Route::json).noneMatch("{}"::equals);
	}

	/**
	 * A route of a shape.
	 *
	 * @param request the request
	 * @param json what is answered, and sent if anything is
	 */
	private record Route(Request request, String json) {

		static Route of(String line) {
			String[] words = line.split(" ", 3);
			return new Route(Request.of(words[0], words[1], words[0].equals("POST") ? words[2] : null), words[2]);
		}

	}

}
