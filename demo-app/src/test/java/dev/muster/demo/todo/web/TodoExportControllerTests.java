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
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoDraft;
import dev.muster.demo.todo.services.TodoService;

/**
 * Tests for {@link TodoExportController} over HTTP.
 */
@ServiceTest
class TodoExportControllerTests {

	@Autowired
	private RestTestClient client;

	@Autowired
	private TodoService service;

	@Test
	void exportsTodosThatPassFilter() {
		Todo todo = this.service.create(new TodoDraft("Say \"hi\", twice", "=1+1", null, LocalDate.of(2026, 1, 31)));
		this.service.create(new TodoDraft("Another", null, null, null));
		this.client.get()
			.uri("/todos/export?q=hi")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.contentType("text/csv;charset=UTF-8")
			.expectBody(String.class)
			.isEqualTo("""
					id,title,description,status,priority,dueDate,createdAt,updatedAt\r
					%s,"Say ""hi"", twice","'=1+1",OPEN,NORMAL,2026-01-31,%s,%s\r
					""".formatted(todo.id(), todo.createdAt(), todo.updatedAt()));
	}

	@Test
	void exportsHeaderOnlyWhenThereAreNoTodos() {
		this.client.get()
			.uri("/todos/export")
			.exchange()
			.expectBody(String.class)
			.isEqualTo("id,title,description,status,priority,dueDate,createdAt,updatedAt\r\n");
	}

	@Test
	void answersProblemWhenFilterIsInvalid() {
		this.client.get()
			.uri("/todos/export?status=LATE")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

}
