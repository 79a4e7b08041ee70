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

package dev.muster.integration.condition;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

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

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the application that collects the traps of conditions has the same beans and
 * answers the same in every form, whatever environment it is started in.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ConditionsTests {

	private static final List<Request> REQUESTS = Environment.lines("requests.txt")
		.stream()
		.map((words) -> Request.of(words.get(0), words.get(1), null).as((words.size() > 2) ? words.get(2) : null))
		.toList();

	// Profiles that are active by default are like those that are named, and their order
	// makes no difference here.
	private static final Map<String, String> TWINS = Map.of("default", "blue", "green-blue", "blue-green");

	private final Selection selection = Selection.of("muster.conditions");

	private List<Environment> environments = List.of();

	private Comparison<Environment> comparison = Comparison.none();

	@BeforeAll
	void run() {
		this.environments = this.selection.of(Environment.all());
		TestApplication.CONDITIONS.packaged();
		this.comparison = Comparison.run(this.environments, this.selection.forms(), REQUESTS, ConditionsTests::answers);
		this.comparison.print();
	}

	private static List<Answer> answers(Environment environment, Form form) {
		ServiceStart start = new ServiceStart(TestApplication.CONDITIONS, environment.arguments(), Map.of(), null);
		try (Service service = start.in(form)) {
			return Conversation.hold(service.address(), REQUESTS);
		}
	}

	@Test
	void hasTheSameBeansAndAnswersInEveryForm() {
		System.out.println("conditions: %d of %d environments equal%s".formatted(this.comparison.equalCells(),
				this.environments.size(), this.selection.remark()));
		assertThat(this.comparison.problems()).isEmpty();
	}

	@Test
	void refusesWhatTheJvmRefuses() {
		System.out.println("security of conditions: %d refusals, %d answered%s".formatted(this.comparison.refusals(),
				this.comparison.unrefused(), this.selection.remark()));
		assertThat(this.comparison.refusals()).isPositive();
		assertThat(this.comparison.unrefused()).isZero();
	}

	@Test
	void differsFromEnvironmentToEnvironment() {
		assertThat(this.environments.stream().filter((environment) -> !TWINS.containsKey(environment.name())))
			.extracting((environment) -> this.comparison.expected(environment))
			.doesNotHaveDuplicates();
	}

	@Test
	void isTheSameInTwins() {
		Map<String, Environment> named = this.environments.stream()
			.collect(Collectors.toMap(Environment::name, Function.identity()));
		TWINS.forEach((name, twin) -> {
			if (named.containsKey(name) && named.containsKey(twin)) {
				assertThat(this.comparison.expected(named.get(name)))
					.isEqualTo(this.comparison.expected(named.get(twin)));
			}
		});
	}

}
