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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.test.each.ApplicationInForm;
import dev.muster.test.each.EachForm;
import dev.muster.test.each.Form;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that {@link EachForm} runs a test class in all forms, that of the native image
 * included: the same requests get the same answers.
 */
@EachForm(value = { Form.JVM, Form.AOT, Form.CLOSED_WORLD, Form.NATIVE_IMAGE },
		jar = "../demo-app/target/todo-service-0.1.0-SNAPSHOT.jar", port = 8081,
		arguments = "--spring.profiles.active=prod", visibleResources = "org/hibernate/**/*.class")
class EachFormTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpClient client = HttpClient.newHttpClient();

	@Test
	void keepsATodo(ApplicationInForm application) throws IOException, InterruptedException {
		HttpResponse<String> created = send(HttpRequest.newBuilder(application.address().resolve("/todos"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"title\":\"In each form\"}")));
		assertThat(created.statusCode()).isEqualTo(201);
		URI location = application.address().resolve(created.headers().firstValue("Location").orElseThrow());
		assertThat(send(HttpRequest.newBuilder(location)).body()).isEqualTo(created.body());
	}

	@Test
	void takesTheArguments(ApplicationInForm application) throws IOException, InterruptedException {
		assertThat(send(HttpRequest.newBuilder(application.address().resolve("/diagnostics"))).statusCode())
			.isEqualTo(404);
	}

	@Test
	void runsInTheFormThatItSays(ApplicationInForm application) throws IOException, InterruptedException {
		JsonNode shown = JSON
			.readTree(send(HttpRequest.newBuilder(application.address().resolve("/actuator/muster"))).body());
		assertThat(shown.path("source").asString())
			.isEqualTo((application.form() == Form.JVM) ? "bean-definitions" : "manifest");
		System.out.println("each form: %s".formatted(application.form()));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.client.send(request.build(), BodyHandlers.ofString());
	}

}
