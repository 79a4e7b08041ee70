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

package dev.muster.integration.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the service answers the same on the JVM, on the JVM with the code that was
 * generated ahead of time, and as a native executable.
 */
@TestInstance(Lifecycle.PER_CLASS)
class SameAnswersTests {

	/**
	 * What is known to differ, with the reason. Such a request has to differ: when it
	 * does not any more, its entry has to go.
	 */
	private static final Map<String, String> KNOWN = Map.of();

	private final List<Service> services = new ArrayList<>();

	@BeforeAll
	void start() throws IOException {
		HardenedContainer container = new HardenedContainer();
		this.services.add(JvmService.start("JVM", jar("demo-jvm")));
		this.services.add(JvmService.start("AOT", jar("demo-aot", "-Pnative"), "-Dspring.aot.enabled=true"));
		this.services.add(container);
		container.start();
	}

	@AfterAll
	void stop() {
		this.services.forEach(Service::close);
	}

	@Test
	void answersTheSameInEveryForm() {
		List<Request> requests = Request.all();
		List<List<Answer>> answers = this.services.stream().map((service) -> Answer.of(service, requests)).toList();
		List<String> differences = new ArrayList<>();
		Set<String> different = new TreeSet<>();
		int same = 0;
		for (int index = 0; index < requests.size(); index++) {
			List<String> found = differences(requests.get(index), index, answers);
			same += found.isEmpty() ? 1 : 0;
			if (!found.isEmpty()) {
				different.add(requests.get(index).method() + " " + requests.get(index).path());
				differences.addAll(found);
			}
		}
		System.out.println("parity: %d of %d".formatted(same, requests.size()));
		assertThat(answers.getFirst()).extracting(Answer::status).contains(200, 201, 204, 400, 404, 405, 406, 409, 415);
		KNOWN.forEach((name, reason) -> System.out.println("known difference: %s: %s".formatted(name, reason)));
		assertThat(different).as("%s", differences).isEqualTo(KNOWN.keySet());
	}

	@Test
	void discoversTheSameControllersInEveryForm() {
		assertThat(discovered("/actuator/muster")).isNotEmpty();
	}

	@Test
	void discoversTheSameControllersOfAPackageInEveryForm() {
		assertThat(discovered("/actuator/muster/dev.muster.demo.todo.web")).hasSize(3)
			.allSatisfy((controller) -> assertThat(controller.path("type").asString())
				.startsWith("dev.muster.demo.todo.web."));
		assertThat(discovered("/actuator/muster/com.example")).isEmpty();
	}

	// The controllers, which all forms have to agree on.
	private List<JsonNode> discovered(String path) {
		List<JsonNode> answers = this.services.stream().map((service) -> answer(service, path)).toList();
		assertThat(answers).extracting((answer) -> answer.path("source").asString())
			.containsExactly("bean-definitions", "manifest", "manifest");
		JsonNode controllers = answers.getFirst().path("controllers");
		assertThat(answers).extracting((answer) -> answer.path("controllers")).containsOnly(controllers);
		return controllers.valueStream().toList();
	}

	private List<String> differences(Request request, int index, List<List<Answer>> answers) {
		Answer expected = answers.getFirst().get(index);
		List<String> found = new ArrayList<>();
		for (int form = 1; form < this.services.size(); form++) {
			Answer actual = answers.get(form).get(index);
			if (!actual.equals(expected)) {
				found.add(
						"%s%n  JVM: %s%n  %s: %s".formatted(request, expected, this.services.get(form).form(), actual));
			}
		}
		return found;
	}

	private static JsonNode answer(Service service, String path) {
		try (Client client = new Client(service.address())) {
			return Client.json(client.send("GET", path));
		}
	}

	private static Path jar(String name, String... options) throws IOException {
		Path folder = Project.copy("demo-app", name);
		List<String> arguments = new ArrayList<>(List.of("package", "-DskipTests"));
		arguments.addAll(List.of(options));
		Project.maven(folder, arguments.toArray(String[]::new)).run(Duration.ofMinutes(10)).orFail();
		return folder.resolve("target/todo-service-0.1.0-SNAPSHOT.jar");
	}

}
