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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

import dev.muster.integration.comparison.Selection;
import dev.muster.integration.exchange.Client;
import dev.muster.integration.form.Form;
import dev.muster.integration.form.Service;
import dev.muster.integration.form.ServiceStart;
import dev.muster.integration.form.TestApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the TODO service discovers the same controllers in every form, on the JVM
 * from its bean definitions and else from the manifest.
 */
@TestInstance(Lifecycle.PER_CLASS)
class DiscoveryTests {

	private final List<Service> services = new ArrayList<>();

	private final List<Form> forms = new ArrayList<>();

	@BeforeAll
	void start() {
		ServiceStart start = new ServiceStart(TestApplication.DEMO, List.of(), Map.of(), null);
		for (Form form : Selection.of("muster.matrix").forms()) {
			this.services.add(start.in(form));
			this.forms.add(form);
		}
	}

	@AfterAll
	void stop() {
		this.services.forEach(Service::close);
	}

	@Test
	void discoversTheSameControllersInEveryForm() {
		assertThat(discovered("/actuator/muster")).isNotEmpty();
	}

	@Test
	void discoversTheSameControllersOfAPackageInEveryForm() {
		assertThat(discovered("/actuator/muster/dev.muster.demo.todo.web")).isNotEmpty()
			.allSatisfy((controller) -> assertThat(controller.path("type").asString())
				.startsWith("dev.muster.demo.todo.web."));
		assertThat(discovered("/actuator/muster/com.example")).isEmpty();
	}

	@Test
	void servesWhatItDiscoversInEveryForm() {
		for (Service service : this.services) {
			JsonNode answer = answer(service, "/actuator/muster");
			JsonNode parity = answer.path("parity");
			assertThat(parity.path("matched").intValue()).isPositive().isEqualTo(answer.path("routeCount").intValue());
			assertThat(parity.path("notCompared").intValue()).isZero();
			assertThat(parity.path("missing").values()).isEmpty();
			assertThat(parity.path("phantom").values()).isEmpty();
			assertThat(parity.path("mode").asString())
				.isEqualTo(answer.path("source").asString().equals("manifest") ? "fail" : "off");
		}
	}

	@Test
	void servesTheEndpointsThatAreExposedInEveryForm() {
		List<Integer> endpoints = this.services.stream()
			.map((service) -> answer(service, "/actuator/muster").path("parity").path("endpoints").intValue())
			.toList();
		assertThat(endpoints).allMatch((count) -> count > 0).containsOnly(endpoints.getFirst());
	}

	@Test
	void tellsWhatIsRunInEveryForm() {
		for (int index = 0; index < this.services.size(); index++) {
			JsonNode image = answer(this.services.get(index), "/actuator/muster").path("image");
			Form form = this.forms.get(index);
			assertThat(image.path("form").asString()).isEqualTo(switch (form) {
				case JVM -> "jvm";
				case AOT, CLOSED_WORLD -> "aot";
				case NATIVE -> "native";
			});
			assertThat(image.path("runtime").asString()).isNotBlank();
			JsonNode hardening = image.path("hardening");
			if (form == Form.NATIVE) {
				assertThat(hardening.path("problem").asString("")).isEmpty();
				assertThat(hardening.path("compiler").asString()).startsWith("native-image ");
				assertThat(hardening.path("executables").path(0).path("path").asString()).startsWith("/layers/");
				assertThat(hardening.path("leaks").intValue()).isZero();
			}
			else {
				assertThat(hardening.isMissingNode() || hardening.isNull()).isTrue();
			}
		}
	}

	// The controllers, which all forms have to agree on.
	private List<JsonNode> discovered(String path) {
		List<JsonNode> answers = this.services.stream().map((service) -> answer(service, path)).toList();
		assertThat(answers).extracting((answer) -> answer.path("source").asString())
			.startsWith("bean-definitions")
			.filteredOn("manifest"::equals)
			.hasSize(answers.size() - 1);
		JsonNode controllers = answers.getFirst().path("controllers");
		assertThat(answers).extracting((answer) -> answer.path("controllers")).containsOnly(controllers);
		return controllers.valueStream().toList();
	}

	private static JsonNode answer(Service service, String path) {
		try (Client client = new Client(service.address())) {
			return Client.json(client.send("GET", path));
		}
	}

}
