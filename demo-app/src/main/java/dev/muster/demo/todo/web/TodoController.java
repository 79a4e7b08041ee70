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

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

import dev.muster.demo.todo.models.Paging;
import dev.muster.demo.todo.models.StatusChange;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoDraft;
import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.models.TodoPage;
import dev.muster.demo.todo.models.TodoUpdate;
import dev.muster.demo.todo.services.TodoService;

/**
 * The routes of the todos.
 */
@RestController
@RequestMapping("/todos")
class TodoController {

	private final TodoService service;

	TodoController(TodoService service) {
		this.service = service;
	}

	@PostMapping
	ResponseEntity<Todo> create(@Valid @RequestBody TodoDraft draft, UriComponentsBuilder uri) {
		Todo todo = this.service.create(draft);
		URI location = uri.path("/todos/{id}").buildAndExpand(todo.id()).toUri();
		return ResponseEntity.created(location).body(todo);
	}

	@GetMapping
	TodoPage find(@Valid @ModelAttribute TodoFilter filter, @Valid @ModelAttribute Paging paging) {
		return this.service.find(filter, paging);
	}

	@GetMapping("/{id}")
	Todo get(@PathVariable UUID id) {
		return this.service.get(id);
	}

	@PutMapping("/{id}")
	Todo update(@PathVariable UUID id, @Valid @RequestBody TodoUpdate update) {
		return this.service.update(id, update);
	}

	@PatchMapping("/{id}/status")
	Todo changeStatus(@PathVariable UUID id, @Valid @RequestBody StatusChange change) {
		return this.service.changeStatus(id, change);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable UUID id) {
		this.service.delete(id);
	}

}
