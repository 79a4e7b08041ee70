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

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.services.TodoService;

/**
 * The route that exports todos for spreadsheets.
 */
@RestController
class TodoExportController {

	private final TodoService service;

	TodoExportController(TodoService service) {
		this.service = service;
	}

	@GetMapping(path = "/todos/export", produces = "text/csv;charset=UTF-8")
	String export(@Valid @ModelAttribute TodoFilter filter) {
		return TodoCsv.write(this.service.findAll(filter));
	}

}
