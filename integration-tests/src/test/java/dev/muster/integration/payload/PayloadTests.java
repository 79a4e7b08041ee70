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
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import dev.muster.integration.comparison.Comparison;
import dev.muster.integration.comparison.Selection;
import dev.muster.integration.exchange.Answer;
import dev.muster.integration.exchange.Conversation;
import dev.muster.integration.exchange.Request;
import dev.muster.integration.form.Form;
import dev.muster.integration.form.Service;
import dev.muster.integration.form.ServiceStart;
import dev.muster.integration.form.TestApplication;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that every shape of a payload is the same in every form, on controllers that are
 * off while the application is built.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PayloadTests {

	private static final String ENVIRONMENT = "payloads";

	private final List<Request> shapes = shapes();

	private final Selection selection = Selection.of("muster.payloads");

	private Comparison<String> comparison = Comparison.none();

	private static List<Request> shapes() {
		try {
			return Files.readAllLines(Project.file("integration-tests/conditions-app/payloads.txt"))
				.stream()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> line.strip().split("\\s+", 3))
				.map((words) -> Request.of(words[0], words[1], (words.length > 2) ? words[2] : null))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The shapes cannot be read", ex);
		}
	}

	@BeforeAll
	void run() {
		TestApplication.CONDITIONS.packaged();
		this.comparison = Comparison.run(List.of(ENVIRONMENT), this.selection.forms(), this.shapes, this::answers);
		this.comparison.print();
	}

	private List<Answer> answers(String environment, Form form) {
		ServiceStart start = new ServiceStart(TestApplication.CONDITIONS,
				List.of("--spring.profiles.active=" + environment), Map.of(), null);
		try (Service service = start.in(form)) {
			return Conversation.hold(service.address(), this.shapes);
		}
	}

	@Test
	void isTheSameInEveryForm() {
		System.out.println("payloads: %d of %d shapes equal%s".formatted(this.comparison.equalRequests(),
				this.shapes.size(), this.selection.remark()));
		assertThat(this.comparison.problems()).isEmpty();
	}

	@Test
	void needsNoHintByHand() throws IOException {
		Path report = TestApplication.CONDITIONS.jar()
			.resolveSibling("spring-aot/main/resources/META-INF/muster/payloads.json");
		String text = Files.readString(report);
		Matcher added = Pattern.compile("\"added\":([1-9]\\d*)").matcher(text);
		assertThat(added.find()).as(text).isTrue();
		System.out.println("payload hints: %s types".formatted(added.group(1)));
		assertThat(text).contains("\"unproved\":[]")
			.contains("dev.muster.conditions.payload.CodeController$Derived",
					"dev.muster.conditions.payload.ProblemController$CodedProblem");
	}

	@Test
	void isAnsweredByTheJvmAsTheShapeSays() {
		assertThat(this.comparison.expected(ENVIRONMENT)).hasSize(this.shapes.size())
			.noneMatch((answer) -> answer.status() == 404 || answer.status() >= 500)
			.noneMatch((answer) -> answer.body().isEmpty())
			// What goes wrong in GraphQL is answered with 200.
			.noneMatch((answer) -> answer.body().contains("INTERNAL_ERROR"));
	}

}
