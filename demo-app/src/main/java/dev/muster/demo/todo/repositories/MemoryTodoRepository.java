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

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

import dev.muster.demo.todo.models.Paging;
import dev.muster.demo.todo.models.SortOrder;
import dev.muster.demo.todo.models.StatusCount;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.models.TodoStatus;

/**
 * The todos in the memory of the process, gone when it ends.
 */
@Repository
@Profile("memory")
class MemoryTodoRepository implements TodoRepository {

	// The text of an identifier sorts as databases sort identifiers; UUID.compareTo does
	// not.
	private static final Comparator<Todo> OLDEST_FIRST = Comparator.comparing(Todo::createdAt)
		.thenComparing((todo) -> todo.id().toString());

	private final Map<UUID, Todo> todos = new ConcurrentHashMap<>();

	@Override
	public void insert(Todo todo) {
		if (this.todos.putIfAbsent(todo.id(), todo) != null) {
			throw new DuplicateKeyException("There is a todo '%s' already.".formatted(todo.id()));
		}
	}

	@Override
	public Optional<Todo> findById(UUID id) {
		return Optional.ofNullable(this.todos.get(id));
	}

	@Override
	public List<Todo> find(TodoFilter filter, Paging paging) {
		return filter(filter).sorted(order(paging)).skip(paging.offset()).limit(paging.size()).toList();
	}

	@Override
	public List<Todo> findAll(TodoFilter filter) {
		return filter(filter).sorted(OLDEST_FIRST).toList();
	}

	@Override
	public long count(TodoFilter filter) {
		return filter(filter).count();
	}

	@Override
	public Map<TodoStatus, Long> countByStatus() {
		Map<TodoStatus, Long> counts = this.todos.values()
			.stream()
			.collect(Collectors.groupingBy(Todo::status, Collectors.counting()));
		return StatusCounts.byStatus(
				counts.entrySet().stream().map((count) -> new StatusCount(count.getKey(), count.getValue())).toList());
	}

	@Override
	public boolean update(Todo todo) {
		Todo stored = this.todos.get(todo.id());
		return stored != null && stored.version() == todo.version()
				&& this.todos.replace(todo.id(), stored, next(stored, todo));
	}

	@Override
	public boolean delete(UUID id) {
		return this.todos.remove(id) != null;
	}

	@Override
	public int deleteByStatus(TodoStatus status) {
		return filter(new TodoFilter(status, null, null)).mapToInt((todo) -> this.todos.remove(todo.id(), todo) ? 1 : 0)
			.sum();
	}

	@Override
	public String storage() {
		return "memory";
	}

	private Stream<Todo> filter(TodoFilter filter) {
		String searched = TodoKeys.searched(filter);
		return this.todos.values()
			.stream()
			.filter((todo) -> filter.status() == null || todo.status() == filter.status())
			.filter((todo) -> searched == null || TodoKeys.searchText(todo).contains(searched))
			.filter((todo) -> filter.dueBefore() == null
					|| (todo.dueDate() != null && todo.dueDate().isBefore(filter.dueBefore())));
	}

	private static Comparator<Todo> order(Paging paging) {
		return switch (paging.sort()) {
			case CREATED -> order(paging, Todo::createdAt, Comparator.naturalOrder());
			case DUE -> order(paging, Todo::dueDate, Comparator.naturalOrder());
			case PRIORITY -> order(paging, Todo::priority, Comparator.naturalOrder());
			case TITLE -> order(paging, TodoKeys::titleKey, Arrays::compareUnsigned);
		};
	}

	private static <T> Comparator<Todo> order(Paging paging, Function<Todo, @Nullable T> key, Comparator<T> values) {
		Comparator<T> directed = (paging.order() == SortOrder.ASC) ? values : values.reversed();
		return Comparator.comparing(key, Comparator.nullsLast(directed)).thenComparing(OLDEST_FIRST);
	}

	private static Todo next(Todo stored, Todo todo) {
		return new Todo(todo.id(), todo.title(), todo.description(), todo.status(), todo.priority(), todo.dueDate(),
				stored.createdAt(), todo.updatedAt(), stored.version() + 1);
	}

}
