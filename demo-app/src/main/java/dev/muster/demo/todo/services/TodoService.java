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

package dev.muster.demo.todo.services;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import dev.muster.demo.todo.models.Paging;
import dev.muster.demo.todo.models.StatusChange;
import dev.muster.demo.todo.models.StatusCount;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoDraft;
import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.models.TodoPage;
import dev.muster.demo.todo.models.TodoPriority;
import dev.muster.demo.todo.models.TodoStats;
import dev.muster.demo.todo.models.TodoStatus;
import dev.muster.demo.todo.models.TodoUpdate;
import dev.muster.demo.todo.repositories.TodoRepository;

/**
 * Creates, finds, changes and counts todos.
 */
@Service
@Transactional
public class TodoService {

	private final TodoRepository todos;

	private final Clock clock;

	TodoService(TodoRepository todos, Clock clock) {
		this.todos = todos;
		this.clock = clock;
	}

	/**
	 * Create an open todo.
	 * @param draft what is to be done
	 * @return the todo
	 */
	public Todo create(TodoDraft draft) {
		Instant now = now();
		Todo todo = new Todo(UUID.randomUUID(), draft.title(), draft.description(), TodoStatus.OPEN,
				Objects.requireNonNullElse(draft.priority(), TodoPriority.NORMAL), draft.dueDate(), now, now, 0);
		this.todos.insert(todo);
		return todo;
	}

	/**
	 * Return the todo of an identifier.
	 * @param id the identifier
	 * @return the todo
	 * @throws TodoException.NotFound if there is none
	 */
	@Transactional(readOnly = true)
	public Todo get(UUID id) {
		return this.todos.findById(id).orElseThrow(() -> new TodoException.NotFound(id));
	}

	/**
	 * Return one page of the todos that pass a filter.
	 * @param filter the filter
	 * @param paging the page and the order
	 * @return the page
	 */
	@Transactional(readOnly = true)
	public TodoPage find(TodoFilter filter, Paging paging) {
		return new TodoPage(this.todos.find(filter, paging), paging.page(), paging.size(), this.todos.count(filter));
	}

	/**
	 * Return all todos that pass a filter, oldest first.
	 * @param filter the filter
	 * @return the todos
	 */
	@Transactional(readOnly = true)
	public List<Todo> findAll(TodoFilter filter) {
		return this.todos.findAll(filter);
	}

	/**
	 * Replace the content of a todo.
	 * @param id the identifier
	 * @param update the new content
	 * @return the todo with its new content
	 * @throws TodoException.NotFound if there is no such todo
	 * @throws TodoException.Stale if it was changed since it was read
	 */
	public Todo update(UUID id, TodoUpdate update) {
		Todo current = get(id);
		return store(new Todo(id, update.title(), update.description(), update.status(), update.priority(),
				update.dueDate(), current.createdAt(), now(), update.version()));
	}

	/**
	 * Change the status of a todo.
	 * @param id the identifier
	 * @param change the new status
	 * @return the todo with its new status
	 * @throws TodoException.NotFound if there is no such todo
	 * @throws TodoException.Stale if it was changed since it was read
	 */
	public Todo changeStatus(UUID id, StatusChange change) {
		Todo current = get(id);
		return store(new Todo(id, current.title(), current.description(), change.status(), current.priority(),
				current.dueDate(), current.createdAt(), now(), change.version()));
	}

	/**
	 * Delete a todo, which is for administrators only when security is on.
	 * @param id the identifier
	 * @throws TodoException.NotFound if there is no such todo
	 */
	@PreAuthorize("hasRole('ADMIN')")
	public void delete(UUID id) {
		if (!this.todos.delete(id)) {
			throw new TodoException.NotFound(id);
		}
	}

	/**
	 * Delete all todos that are done.
	 * @return how many there were
	 */
	public int deleteDone() {
		return this.todos.deleteByStatus(TodoStatus.DONE);
	}

	/**
	 * Count all todos by status.
	 * @return the counts
	 */
	@Transactional(readOnly = true)
	public TodoStats stats() {
		List<StatusCount> counts = this.todos.countByStatus()
			.entrySet()
			.stream()
			.map((entry) -> new StatusCount(entry.getKey(), entry.getValue()))
			.toList();
		return new TodoStats(counts.stream().mapToLong(StatusCount::count).sum(), counts);
	}

	/**
	 * Count the todos of a status.
	 * @param status the status
	 * @return the count
	 */
	@Transactional(readOnly = true)
	public StatusCount stats(TodoStatus status) {
		return new StatusCount(status, this.todos.count(new TodoFilter(status, null, null)));
	}

	private Todo store(Todo todo) {
		if (!this.todos.update(todo)) {
			throw new TodoException.Stale(todo.id(), todo.version(), get(todo.id()).version());
		}
		return get(todo.id());
	}

	// The databases keep microseconds, and what is answered must be what is stored.
	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MICROS);
	}

}
