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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import dev.muster.demo.todo.models.StatusChange;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoDraft;
import dev.muster.demo.todo.models.TodoStatus;
import dev.muster.demo.todo.services.TodoService;

/**
 * Tests for {@link StatsRoutes} over HTTP.
 */
@ServiceTest
class StatsRoutesTests {

	@Autowired
	private RestTestClient client;

	@Autowired
	private TodoService service;

	@BeforeEach
	void createTwoOpenTodosAndOneThatIsDone() {
		this.service.create(new TodoDraft("a", null, null, null));
		this.service.create(new TodoDraft("b", null, null, null));
		Todo done = this.service.create(new TodoDraft("c", null, null, null));
		this.service.changeStatus(done.id(), new StatusChange(TodoStatus.DONE, 0L));
	}

	@Test
	void countsTodosByStatus() {
		this.client.get().uri("/stats").exchange().expectStatus().isOk().expectBody().json("""
				{"total": 3, "counts": [{"status": "OPEN", "count": 2}, {"status": "DONE", "count": 1}]}
				""");
	}

	@Test
	void countsTodosOfOneStatus() {
		this.client.get().uri("/stats/done").exchange().expectStatus().isOk().expectBody().json("""
				{"status": "DONE", "count": 1}
				""");
	}

	@Test
	void answersProblemWhenStatusIsUnknown() {
		this.client.get()
			.uri("/stats/late")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.json("""
					{"status": 400, "title": "Bad Request", "instance": "/stats/late",
						"detail": "'late' is not a status: use one of [OPEN, DONE]."}
					""");
	}

	@Test
	void answersNotFoundBelowStatus() {
		this.client.get()
			.uri("/stats/done/today")
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

}
