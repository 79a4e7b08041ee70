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

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import dev.muster.demo.todo.models.Paging;
import dev.muster.demo.todo.models.SortOrder;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.models.TodoPriority;
import dev.muster.demo.todo.models.TodoSort;
import dev.muster.demo.todo.models.TodoStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link TodoRepository} with the migrated schema.
 */
@JdbcTest
@Import(TodoRepository.class)
class TodoRepositoryTests {

	private static final TodoFilter ALL = new TodoFilter(null, null, null);

	private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

	@Autowired
	private TodoRepository todos;

	@Test
	void migratesToNewestVersion(@Autowired JdbcClient jdbc) {
		assertThat(jdbc.sql("select \"version\" from \"flyway_schema_history\" where \"success\" = true")
			.query(String.class)
			.list()).contains("1", "2");
	}

	@Test
	void findsWhatWasInserted() {
		Todo todo = new Todo(UUID.randomUUID(), "Grüße 👋", "x", TodoStatus.DONE, TodoPriority.LOW,
				LocalDate.of(2026, 1, 31), NOON, NOON.plusSeconds(1), 7);
		this.todos.insert(todo);
		assertThat(this.todos.findById(todo.id())).contains(todo);
		assertThat(this.todos.findAll(ALL)).containsExactly(todo);
	}

	@Test
	void findsWhatWasInsertedWithoutOptionalValues() {
		Todo todo = insert("x");
		assertThat(this.todos.findById(todo.id())).contains(todo);
	}

	@Test
	void findsNothingWhenIdentifierIsUnknown() {
		assertThat(this.todos.findById(UUID.randomUUID())).isEmpty();
	}

	@Test
	void refusesSecondTodoOfSameIdentifier() {
		Todo todo = insert("x");
		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> this.todos.insert(todo));
	}

	@Test
	void takesWildcardsOfFilterLiterally() {
		insert("100%");
		insert("1000");
		insert("a_b!");
		insert("aXb");
		assertThat(this.todos.findAll(new TodoFilter(null, "0%", null))).extracting(Todo::title).containsOnly("100%");
		assertThat(this.todos.findAll(new TodoFilter(null, "a_b!", null))).extracting(Todo::title).containsOnly("a_b!");
	}

	@Test
	void countsAllThatPassFilterWhateverThePage() {
		insert("a");
		insert("b");
		insert("c");
		Paging paging = new Paging(1, 2, TodoSort.TITLE, SortOrder.DESC);
		assertThat(this.todos.find(ALL, paging)).extracting(Todo::title).containsExactly("a");
		assertThat(this.todos.count(ALL)).isEqualTo(3);
	}

	@Test
	void countsZeroForStatusThatNoTodoHas() {
		insert("a");
		assertThat(this.todos.countByStatus()).containsEntry(TodoStatus.OPEN, 1L).containsEntry(TodoStatus.DONE, 0L);
	}

	@Test
	void updatesOnlyVersionThatWasRead() {
		Todo todo = insert("a");
		assertThat(this.todos.update(todo)).isTrue();
		assertThat(this.todos.update(todo)).isFalse();
		assertThat(this.todos.findById(todo.id())).get().extracting(Todo::version).isEqualTo(1L);
	}

	@Test
	void saysWhetherTodoWasDeleted() {
		Todo todo = insert("a");
		assertThat(this.todos.delete(todo.id())).isTrue();
		assertThat(this.todos.delete(todo.id())).isFalse();
	}

	private Todo insert(String title) {
		Todo todo = new Todo(UUID.randomUUID(), title, null, TodoStatus.OPEN, TodoPriority.NORMAL, null, NOON, NOON, 0);
		this.todos.insert(todo);
		return todo;
	}

}
