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

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.client.RestTestClient;

import dev.muster.demo.todo.models.StatusChange;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoDraft;
import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.models.TodoStatus;
import dev.muster.demo.todo.services.TodoService;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TodoAdminController} over HTTP.
 */
@ServiceTest
@ActiveProfiles("admin")
class TodoAdminControllerTests {

	@Autowired
	private RestTestClient client;

	@Autowired
	private TodoService service;

	@Test
	void deletesTodosThatAreDone() {
		Todo open = this.service.create(new TodoDraft("a", null, null, null));
		Todo done = this.service.create(new TodoDraft("b", null, null, null));
		this.service.changeStatus(done.id(), new StatusChange(TodoStatus.DONE, 0L));
		this.client.delete().uri("/admin/todos/done").exchange().expectStatus().isOk().expectBody().json("""
				{"deleted": 1}
				""");
		assertThat(this.service.findAll(new TodoFilter(null, null, null))).containsExactly(open);
	}

}
