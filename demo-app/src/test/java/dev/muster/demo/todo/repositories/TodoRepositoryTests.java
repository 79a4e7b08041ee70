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
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

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
 * What every storage of todos does; each has a subclass.
 */
// Here, because only the class that declares a test makes it transactional.
@Transactional
abstract class TodoRepositoryTests {

	private static final TodoFilter ALL = new TodoFilter(null, null, null);

	private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123456Z");

	private final TodoRepository todos;

	TodoRepositoryTests(TodoRepository todos) {
		this.todos = todos;
	}

	/**
	 * Return the name of the storage.
	 * @return the name
	 */
	abstract String storage();

	/**
	 * Forget what was stored in this transaction, so that it is read again.
	 */
	void forget() {
	}

	@Test
	void namesStorage() {
		assertThat(this.todos.storage()).isEqualTo(storage());
	}

	@Test
	void findsWhatWasInserted() {
		Todo todo = new Todo(UUID.randomUUID(), "Grüße 👋", "x", TodoStatus.DONE, TodoPriority.LOW,
				LocalDate.of(2026, 1, 31), NOON, NOON.plusSeconds(1), 7);
		insert(todo);
		assertThat(this.todos.findById(todo.id())).contains(todo);
		assertThat(this.todos.findAll(ALL)).containsExactly(todo);
	}

	@Test
	void findsWhatWasInsertedWithoutOptionalValues() {
		Todo todo = insert("x");
		assertThat(this.todos.findById(todo.id())).contains(todo);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0001-01-01", "1582-10-10", "9999-12-31" })
	void keepsDueDate(LocalDate dueDate) {
		Todo todo = insert(todo("x", null, TodoPriority.LOW, dueDate));
		assertThat(this.todos.findById(todo.id())).contains(todo);
		assertThat(this.todos.count(new TodoFilter(null, null, dueDate))).isZero();
		assertThat(this.todos.count(new TodoFilter(null, null, dueDate.plusDays(1)))).isEqualTo(1);
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

	@ParameterizedTest
	@CsvSource({ "GRÜSSE, grüsse aus Köln,", "grüsse, GRÜSSE aus Köln,", "ΟΔΌΣ, x, οδός", "b, a, xBx", "' b ', ab,",
			"' ', a," })
	void findsTextInTitleOrDescriptionWithoutRegardToCase(String q, String title, @Nullable String description) {
		Todo todo = insert(todo(title, description, TodoPriority.LOW, null));
		assertThat(this.todos.findAll(new TodoFilter(null, q, null))).containsExactly(todo);
		assertThat(this.todos.count(new TodoFilter(null, q, null))).isEqualTo(1);
		assertThat(this.todos.findAll(new TodoFilter(null, q.strip() + "?", null))).isEmpty();
	}

	@Test
	void findsOnlyTodosThatPassWholeFilter() {
		Todo todo = insert(todo("Shop", null, TodoPriority.LOW, LocalDate.of(2026, 1, 31)));
		TodoFilter filter = new TodoFilter(TodoStatus.OPEN, "shop", LocalDate.of(2026, 2, 1));
		assertThat(this.todos.findAll(filter)).containsExactly(todo);
		insert(todo("Shop", null, TodoPriority.LOW, LocalDate.of(2026, 2, 1)));
		insert(todo("Shop", null, TodoPriority.LOW, null));
		insert(todo("Stop", null, TodoPriority.LOW, LocalDate.of(2026, 1, 31)));
		this.todos.update(changed(insert(todo("Shop", null, TodoPriority.LOW, LocalDate.of(2026, 1, 31)))));
		assertThat(this.todos.findAll(filter)).containsExactly(todo);
		assertThat(this.todos.find(filter, new Paging(null, null, null, null))).containsExactly(todo);
		assertThat(this.todos.count(filter)).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource
	void sortsTitlesByTheirCharactersWhateverTheLanguage(SortOrder order) {
		List.of("👋", "é", "ab", "a-b", "Ａ", "Z", "a b", "b", "A.c").forEach(this::insert);
		List<String> expected = List.of("a b", "a-b", "A.c", "ab", "b", "Z", "é", "Ａ", "👋");
		assertThat(this.todos.find(ALL, new Paging(0, 100, TodoSort.TITLE, order))).extracting(Todo::title)
			.isEqualTo((order == SortOrder.ASC) ? expected : expected.reversed());
	}

	@ParameterizedTest
	@CsvSource({ "ASC, 'early,late,none'", "DESC, 'late,early,none'" })
	void sortsTodosWithoutDueDateLast(SortOrder order, String titles) {
		insert(todo("none", null, TodoPriority.LOW, null));
		insert(todo("late", null, TodoPriority.LOW, LocalDate.of(2026, 2, 1)));
		insert(todo("early", null, TodoPriority.LOW, LocalDate.of(2026, 1, 1)));
		assertThat(this.todos.find(ALL, new Paging(0, 100, TodoSort.DUE, order))).extracting(Todo::title)
			.containsExactly(titles.split(","));
	}

	@ParameterizedTest
	@CsvSource({ "ASC, 'low,normal,high'", "DESC, 'high,normal,low'" })
	void sortsByUrgency(SortOrder order, String titles) {
		insert(todo("normal", null, TodoPriority.NORMAL, null));
		insert(todo("high", null, TodoPriority.HIGH, null));
		insert(todo("low", null, TodoPriority.LOW, null));
		assertThat(this.todos.find(ALL, new Paging(0, 100, TodoSort.PRIORITY, order))).extracting(Todo::title)
			.containsExactly(titles.split(","));
	}

	@ParameterizedTest
	@EnumSource
	void sortsEqualTodosByCreationAndThenByIdentifier(TodoSort sort) {
		Todo high = insert(new UUID(-1, 0), NOON);
		Todo low = insert(new UUID(1, -1), NOON);
		Todo first = insert(new UUID(1, 1), NOON);
		for (SortOrder order : SortOrder.values()) {
			assertThat(this.todos.find(ALL, new Paging(0, 100, sort, order))).containsExactly(first, low, high);
		}
		Todo older = insert(new UUID(-1, -1), NOON.minusNanos(1000));
		assertThat(this.todos.find(ALL, new Paging(0, 100, sort, SortOrder.ASC))).containsExactly(older, first, low,
				high);
		assertThat(this.todos.findAll(ALL)).containsExactly(older, first, low, high);
	}

	@Test
	void findsNothingOnPageFarBehindLast() {
		insert("a");
		assertThat(this.todos.find(ALL, new Paging(1, 100, null, null))).isEmpty();
		assertThat(this.todos.find(ALL, new Paging(Integer.MAX_VALUE, 100, null, null))).isEmpty();
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
	void replacesAllButIdentifierAndCreation() {
		Todo todo = insert(todo("a", "b", TodoPriority.HIGH, LocalDate.of(2026, 1, 1)));
		this.todos.update(new Todo(todo.id(), "Ü", null, TodoStatus.DONE, TodoPriority.LOW, null, Instant.EPOCH,
				NOON.plusSeconds(1), 0));
		Todo updated = new Todo(todo.id(), "Ü", null, TodoStatus.DONE, TodoPriority.LOW, null, NOON,
				NOON.plusSeconds(1), 1);
		assertThat(this.todos.findById(todo.id())).contains(updated);
		assertThat(this.todos.findAll(new TodoFilter(null, "ü", null))).containsExactly(updated);
		insert("b");
		assertThat(this.todos.find(ALL, new Paging(0, 1, TodoSort.TITLE, SortOrder.DESC))).containsExactly(updated);
	}

	@Test
	void updatesNothingWhenTodoIsGone() {
		Todo todo = insert("a");
		this.todos.delete(todo.id());
		assertThat(this.todos.update(todo)).isFalse();
		assertThat(this.todos.findById(todo.id())).isEmpty();
	}

	@Test
	void deletesTodosOfStatus() {
		Todo open = insert("a");
		this.todos.update(changed(insert("b")));
		this.todos.update(changed(insert("c")));
		assertThat(this.todos.countByStatus()).containsEntry(TodoStatus.OPEN, 1L).containsEntry(TodoStatus.DONE, 2L);
		assertThat(this.todos.deleteByStatus(TodoStatus.DONE)).isEqualTo(2);
		assertThat(this.todos.deleteByStatus(TodoStatus.DONE)).isZero();
		assertThat(this.todos.findAll(ALL)).containsExactly(open);
	}

	@Test
	void saysWhetherTodoWasDeleted() {
		Todo todo = insert("a");
		assertThat(this.todos.delete(todo.id())).isTrue();
		assertThat(this.todos.delete(todo.id())).isFalse();
	}

	private Todo insert(String title) {
		return insert(todo(title, null, TodoPriority.NORMAL, null));
	}

	private Todo insert(UUID id, Instant createdAt) {
		return insert(new Todo(id, "x", null, TodoStatus.OPEN, TodoPriority.NORMAL, null, createdAt, NOON, 0));
	}

	private Todo insert(Todo todo) {
		this.todos.insert(todo);
		forget();
		return todo;
	}

	private static Todo todo(String title, @Nullable String description, TodoPriority priority,
			@Nullable LocalDate dueDate) {
		return new Todo(UUID.randomUUID(), title, description, TodoStatus.OPEN, priority, dueDate, NOON, NOON, 0);
	}

	private static Todo changed(Todo todo) {
		return new Todo(todo.id(), todo.title(), todo.description(), TodoStatus.DONE, todo.priority(), todo.dueDate(),
				todo.createdAt(), todo.updatedAt(), todo.version());
	}

}
