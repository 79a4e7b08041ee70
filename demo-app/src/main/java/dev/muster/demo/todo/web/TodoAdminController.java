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

import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.muster.demo.todo.models.DeletedTodos;
import dev.muster.demo.todo.services.TodoService;

/**
 * The routes for administrators, which are there with the profile {@code admin} only.
 */
@RestController
@RequestMapping("/admin/todos")
@Profile("admin")
@PreAuthorize("hasRole('ADMIN')")
class TodoAdminController {

	private final TodoService service;

	TodoAdminController(TodoService service) {
		this.service = service;
	}

	@DeleteMapping("/done")
	DeletedTodos deleteDone() {
		return new DeletedTodos(this.service.deleteDone());
	}

}
