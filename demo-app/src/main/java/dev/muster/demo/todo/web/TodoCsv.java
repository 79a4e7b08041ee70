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

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.muster.demo.todo.models.Todo;

/**
 * Todos as comma-separated values (RFC 4180).
 */
final class TodoCsv {

	private static final String HEADER = "id,title,description,status,priority,dueDate,createdAt,updatedAt\r\n";

	private TodoCsv() {
	}

	static String write(List<Todo> todos) {
		return todos.stream().map(TodoCsv::line).collect(Collectors.joining("", HEADER, ""));
	}

	private static String line(Todo todo) {
		return Stream
			.of(todo.id(), text(todo.title()), text(todo.description()), todo.status(), todo.priority(),
					Objects.toString(todo.dueDate(), ""), todo.createdAt(), todo.updatedAt())
			.map(Object::toString)
			.collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String text(@Nullable String value) {
		if (value == null) {
			return "";
		}
		// A spreadsheet takes these for the start of a formula and runs it.
		boolean formula = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
		return "\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"";
	}

}
