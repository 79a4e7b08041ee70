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

package dev.muster.demo.todo.repositories;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoFilter;

/**
 * What todos are sorted and searched by. It is made here and stored, because databases
 * differ in what lower case is and in how they sort text.
 */
final class TodoKeys {

	/**
	 * The character that makes a wildcard of a pattern literal.
	 */
	static final char ESCAPE = '!';

	private TodoKeys() {
	}

	/**
	 * Return what a todo is sorted by when titles are sorted. All databases compare bytes
	 * in the same way.
	 * @param todo the todo
	 * @return the lower-case title in UTF-8
	 */
	static byte[] titleKey(Todo todo) {
		return lowerCase(todo.title()).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Return the text in which todos are searched.
	 * @param todo the todo
	 * @return the lower-case title and description
	 */
	static String searchText(Todo todo) {
		return lowerCase(todo.title() + "\n" + Objects.requireNonNullElse(todo.description(), ""));
	}

	/**
	 * Return what a filter searches for.
	 * @param filter the filter
	 * @return the lower-case text, or {@code null} when any text will do
	 */
	static @Nullable String searched(TodoFilter filter) {
		return (filter.q() == null || filter.q().isBlank()) ? null : lowerCase(filter.q().strip());
	}

	/**
	 * Return the pattern for {@code like} that finds a text anywhere.
	 * @param searched the text
	 * @return the pattern, with its wildcards escaped
	 */
	static String pattern(String searched) {
		return "%" + searched.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
	}

	private static String lowerCase(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
