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

package dev.muster.integration.matrix;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.muster.integration.exchange.Conversation;
import dev.muster.integration.exchange.Request;

/**
 * The requests by which the forms of the TODO service are compared: every route, every
 * kind of error, and what no route answers, each by nobody, by a user and by an
 * administrator. The order matters: each part begins with a todo that must not be changed
 * by those who are refused, and ends with the removal of all; the very last todo stays in
 * the database.
 */
final class TodoRequests {

	static final String USER = "user:user";

	static final String ADMIN = "admin:admin";

	static final String INVALID = "{\"title\":\"\"}";

	private static final List<String> WRONG = List.of("user:admin", "admin:", "nobody:nobody");

	private TodoRequests() {
	}

	/**
	 * Return all requests, in the order in which they have to be sent to an empty
	 * database.
	 * @return the requests
	 */
	static List<Request> all() {
		List<Request> requests = new ArrayList<>();
		part(requests, null, everything());
		part(requests, USER, everything());
		part(requests, ADMIN, everything());
		WRONG.forEach((wrong) -> part(requests, wrong, dangerous()));
		requests.add(Request.of("POST", "/todos", "{\"title\":\"The last one\"}").as(ADMIN));
		return List.copyOf(requests);
	}

	/**
	 * Return the requests that everybody sends.
	 * @return the requests, of nobody
	 */
	static List<Request> everything() {
		List<Request> requests = new ArrayList<>();
		create(requests);
		read(requests);
		change(requests);
		refuse(requests);
		negotiate(requests);
		manage(requests);
		return List.copyOf(requests);
	}

	private static List<Request> dangerous() {
		List<Request> requests = new ArrayList<>();
		add(requests, "GET", "/todos", null);
		add(requests, "POST", "/todos", "{\"title\":\"Not to be created\"}");
		add(requests, "DELETE", "/todos/{1}", null);
		add(requests, "DELETE", "/admin/todos/done", null);
		add(requests, "GET", "/diagnostics", null);
		add(requests, "GET", "/actuator/health", null);
		add(requests, "GET", "/actuator/muster", null);
		add(requests, "GET", "/no-such-route", null);
		return requests;
	}

	private static void part(List<Request> requests, @Nullable String user, List<Request> those) {
		requests
			.add(Request.of("POST", "/todos", "{\"title\":\"Made for %s\"}".formatted(user), Conversation.START, "true")
				.as(ADMIN));
		those.stream().map((request) -> request.as(user)).forEach(requests::add);
		requests.add(Request.of("GET", "/todos/{0}", null).as(ADMIN));
		requests.add(Request.of("GET", "/todos?size=100", null).as(ADMIN));
		for (int number : new int[] { 1, 2, 3, 0 }) {
			requests.add(Request.of("DELETE", "/todos/{%d}".formatted(number), null).as(ADMIN));
		}
	}

	private static void create(List<Request> requests) {
		add(requests, "POST", "/todos", """
				{"title":"Write the report","priority":"HIGH","dueDate":"2026-12-01"}""");
		add(requests, "POST", "/todos", """
				{"title":"Grüße, 你好 ✓","description":"=1+1, \\"quoted\\""}""");
		add(requests, "POST", "/todos", "{\"title\":\"\"}");
		add(requests, "POST", "/todos", "{\"title\":\"%s\"}".formatted("x".repeat(201)));
		add(requests, "POST", "/todos", "{\"title\":null,\"description\":\"%s\"}".formatted("x".repeat(2001)));
		add(requests, "POST", "/todos", "{\"title\":");
		add(requests, "POST", "/todos", "{\"title\":\"t\",\"priority\":\"URGENT\"}");
		add(requests, "POST", "/todos", "{\"title\":\"t\",\"dueDate\":\"tomorrow\"}");
		add(requests, "POST", "/todos", "");
		add(requests, "POST", "/todos", "{\"title\":\"Third\",\"unknown\":1}");
	}

	private static void read(List<Request> requests) {
		add(requests, "GET", "/todos", null);
		add(requests, "GET", "/todos?status=OPEN&q=report&page=0&size=1&sort=TITLE&order=DESC", null);
		add(requests, "GET", "/todos?q=GR%C3%9C%C3%9FE", null);
		add(requests, "GET", "/todos?dueBefore=2027-01-01&sort=DUE", null);
		add(requests, "GET", "/todos?page=9", null);
		add(requests, "GET", "/todos?page=-1&size=1000", null);
		add(requests, "GET", "/todos?status=NEITHER&dueBefore=soon", null);
		add(requests, "GET", "/todos/{1}", null);
		add(requests, "HEAD", "/todos/{1}", null);
		add(requests, "GET", "/todos/00000000-0000-0000-0000-000000000000", null);
		add(requests, "GET", "/todos/1", null);
		add(requests, "GET", "/stats", null);
		add(requests, "GET", "/stats/open", null);
		add(requests, "GET", "/stats/neither", null);
		add(requests, "GET", "/todos/export", null);
		add(requests, "GET", "/todos/export?status=DONE", null);
		add(requests, "GET", "/experimental/suggestions", null);
		add(requests, "POST", "/experimental/suggestions", "{}");
		add(requests, "GET", "/templates", null);
		add(requests, "POST", "/templates", "{}");
	}

	private static void change(List<Request> requests) {
		add(requests, "PUT", "/todos/{1}", """
				{"title":"Write it","status":"OPEN","priority":"LOW","version":0}""");
		add(requests, "PUT", "/todos/{1}", """
				{"title":"Too late","status":"OPEN","priority":"LOW","version":0}""");
		add(requests, "PUT", "/todos/{1}", "{}");
		add(requests, "PATCH", "/todos/{1}/status", "{\"status\":\"DONE\",\"version\":1}");
		add(requests, "PATCH", "/todos/{1}/status", "{\"status\":\"LATER\",\"version\":1}");
		add(requests, "DELETE", "/todos/{2}", null);
		add(requests, "DELETE", "/todos/{2}", null);
		add(requests, "GET", "/stats", null);
	}

	private static void refuse(List<Request> requests) {
		add(requests, "GET", "/no-such-route", null);
		add(requests, "GET", "/", null);
		add(requests, "GET", "/todos/", null);
		add(requests, "PUT", "/todos", "{}");
		add(requests, "POST", "/stats", "{}");
		add(requests, "OPTIONS", "/todos", null);
		add(requests, "TRACE", "/todos", null);
		add(requests, "GET", "/error", null);
	}

	private static void negotiate(List<Request> requests) {
		add(requests, "GET", "/todos", null, "Accept", "application/xml");
		add(requests, "GET", "/todos/export", null, "Accept", "application/json");
		add(requests, "GET", "/todos/export", null, "Accept", "text/csv");
		add(requests, "GET", "/no-such-route", null, "Accept", "text/html");
		add(requests, "GET", "/error", null, "Accept", "text/html");
		add(requests, "POST", "/todos", "title=t", "Content-Type", "application/x-www-form-urlencoded");
		add(requests, "POST", "/todos", INVALID, "Accept-Language", "de");
		add(requests, "POST", "/todos", INVALID, "Accept-Language", "fr, de-CH;q=0.5");
		add(requests, "PATCH", "/todos/{1}/status", "{}", "Accept-Language", "de-AT");
		add(requests, "GET", "/todos?page=-1&size=1000", null, "Accept-Language", "de");
		add(requests, "GET", "/no-such-route", null, "Accept-Language", "de");
		add(requests, "GET", "/no-such-route", null, "Accept-Language", "en");
		add(requests, "POST", "/todos", "{\"title\":\"\"}", "Accept", "application/xml");
	}

	private static void manage(List<Request> requests) {
		add(requests, "GET", "/actuator", null);
		add(requests, "GET", "/actuator/health", null);
		add(requests, "GET", "/actuator/health/liveness", null);
		add(requests, "GET", "/actuator/health/readiness", null);
		add(requests, "GET", "/actuator/health/db", null);
		add(requests, "GET", "/actuator/info", null);
		add(requests, "GET", "/actuator/env", null);
		add(requests, "GET", "/actuator/muster", null);
		add(requests, "GET", "/actuator/muster/dev.muster.demo.todo.web", null);
		add(requests, "GET", "/diagnostics", null);
		add(requests, "POST", "/diagnostics", "{}");
		add(requests, "GET", "/admin/todos/done", null);
		add(requests, "DELETE", "/admin/todos/done", null);
		add(requests, "DELETE", "/admin/todos", null);
	}

	private static void add(List<Request> requests, String method, String path, @Nullable String body,
			String... headers) {
		requests.add(Request.of(method, path, body, headers));
	}

}
