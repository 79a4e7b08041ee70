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

package dev.muster.demo.todo.web;

import java.net.URI;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoDraft;

/**
 * Tests for the routes when security is on.
 */
@ServiceTest
@ActiveProfiles("admin")
@TestPropertySource(properties = { "todo.security.enabled=true", "todo.experimental.enabled=true" })
class SecurityTests {

	@Autowired
	private RestTestClient client;

	@ParameterizedTest
	@CsvSource({ "GET, /todos", "POST, /todos", "DELETE, /todos/1", "GET, /todos/export", "GET, /stats",
			"GET, /diagnostics", "GET, /experimental/suggestions", "DELETE, /admin/todos/done", "GET, /actuator/info",
			"GET, /no-such-route", "POST, /logout", "GET, /login" })
	void asksWhoItIs(String method, String path) {
		this.client.method(HttpMethod.valueOf(method))
			.uri(path)
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.valueEquals(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"todo-service\"")
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.json("""
					{"status": 401, "title": "Unauthorized", "instance": "%s",
						"detail": "Say who you are: name and password are wanted."}
					""".formatted(path));
	}

	@ParameterizedTest
	@CsvSource({ "user, admin", "admin, user", "nobody, nobody" })
	void refusesWrongPassword(String user, String password) {
		this.client.get()
			.uri("/todos")
			.headers((headers) -> headers.setBasicAuth(user, password))
			.exchange()
			.expectStatus()
			.isUnauthorized()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness" })
	void showsHealthToEverybody(String path) {
		this.client.get().uri(path).exchange().expectStatus().isOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/todos", "/todos/export", "/stats", "/experimental/suggestions", "/actuator/info" })
	void letsUserRead(String path) {
		exchange("user", HttpMethod.GET, path).expectStatus().isOk();
	}

	@Test
	void answersOtherErrorsAsEver() {
		exchange("user", HttpMethod.GET, "/no-such-route").expectStatus().isNotFound();
		exchange("user", HttpMethod.GET, "/todos?size=0").expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[0].field")
			.isEqualTo("size");
	}

	@Test
	void showsWhatIsWrongWithRequestThatFirewallRefuses() {
		this.client.get().uri(URI.create("/todos;a=b")).exchange().expectStatus().isBadRequest();
	}

	@Test
	void keepsNoSession() {
		exchange("user", HttpMethod.GET, "/todos").expectHeader().doesNotExist(HttpHeaders.SET_COOKIE);
	}

	@Test
	void letsOnlyAdministratorDeleteTodo() {
		UUID id = create().id();
		exchange("user", HttpMethod.DELETE, "/todos/" + id).expectStatus()
			.isForbidden()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.json("""
					{"status": 403, "title": "Forbidden", "instance": "/todos/%s",
						"detail": "This is for administrators only."}
					""".formatted(id));
		exchange("user", HttpMethod.GET, "/todos/" + id).expectStatus().isOk();
		exchange("admin", HttpMethod.DELETE, "/todos/" + id).expectStatus().isNoContent();
		exchange("admin", HttpMethod.DELETE, "/todos/" + id).expectStatus().isNotFound();
	}

	@Test
	void letsOnlyAdministratorDeleteTodosThatAreDone() {
		exchange("user", HttpMethod.DELETE, "/admin/todos/done").expectStatus()
			.isForbidden()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		exchange("admin", HttpMethod.DELETE, "/admin/todos/done").expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.deleted")
			.isEqualTo(0);
	}

	@Test
	void saysThatSecurityIsOn() {
		exchange("user", HttpMethod.GET, "/diagnostics").expectBody().jsonPath("$.security").isEqualTo(true);
	}

	private Todo create() {
		return this.client.post()
			.uri("/todos")
			.headers((headers) -> headers.setBasicAuth("user", "user"))
			.body(new TodoDraft("Buy milk", null, null, null))
			.exchange()
			.expectStatus()
			.isCreated()
			.returnResult(Todo.class)
			.getResponseBody();
	}

	private RestTestClient.ResponseSpec exchange(String user, HttpMethod method, String path) {
		return this.client.method(method).uri(path).headers((headers) -> headers.setBasicAuth(user, user)).exchange();
	}

}
