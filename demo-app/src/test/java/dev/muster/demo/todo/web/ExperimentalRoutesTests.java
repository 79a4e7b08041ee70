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

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

import dev.muster.demo.todo.models.StatusChange;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoDraft;
import dev.muster.demo.todo.models.TodoStatus;
import dev.muster.demo.todo.services.TodoService;

/**
 * Tests for {@link ExperimentalRoutes} over HTTP.
 */
@ServiceTest
@TestPropertySource(properties = "todo.experimental.enabled=true")
class ExperimentalRoutesTests {

	@Autowired
	private RestTestClient client;

	@Autowired
	private TodoService service;

	@Test
	void suggestsThreeOpenTodosThatAreDueFirst() {
		create("fourth", null);
		create("third", LocalDate.of(2026, 3, 3));
		create("first", LocalDate.of(2026, 1, 1));
		create("second", LocalDate.of(2026, 2, 2));
		Todo done = create("done", LocalDate.of(2025, 1, 1));
		this.service.changeStatus(done.id(), new StatusChange(TodoStatus.DONE, 0L));
		this.client.get()
			.uri("/experimental/suggestions")
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.jsonPath("$.items.length()")
			.isEqualTo(3)
			.jsonPath("$.items[0].title")
			.isEqualTo("first")
			.jsonPath("$.items[1].title")
			.isEqualTo("second")
			.jsonPath("$.items[2].title")
			.isEqualTo("third");
	}

	private Todo create(String title, LocalDate dueDate) {
		return this.service.create(new TodoDraft(title, null, null, dueDate));
	}

}
