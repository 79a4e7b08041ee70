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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.muster.demo.todo.models.Paging;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.models.TodoStatus;

/**
 * The stored todos. A profile chooses the storage; all of them behave alike.
 */
public interface TodoRepository {

	/**
	 * Store a todo that is not stored yet.
	 * @param todo the todo
	 * @throws org.springframework.dao.DataIntegrityViolationException if its identifier
	 * is taken
	 */
	void insert(Todo todo);

	/**
	 * Return the todo of an identifier.
	 * @param id the identifier
	 * @return the todo, or empty
	 */
	Optional<Todo> findById(UUID id);

	/**
	 * Return one page of the todos that pass a filter. Todos that are equal in what is
	 * sorted by come oldest first, those that do not have it come last.
	 * @param filter the filter
	 * @param paging the page and the order
	 * @return the todos of the page
	 */
	List<Todo> find(TodoFilter filter, Paging paging);

	/**
	 * Return all todos that pass a filter, oldest first.
	 * @param filter the filter
	 * @return the todos
	 */
	List<Todo> findAll(TodoFilter filter);

	/**
	 * Return the number of todos that pass a filter.
	 * @param filter the filter
	 * @return the number of todos
	 */
	long count(TodoFilter filter);

	/**
	 * Return the number of todos of every status.
	 * @return the number by status, with 0 for a status that no todo has
	 */
	Map<TodoStatus, Long> countByStatus();

	/**
	 * Replace the content of a todo, unless it was changed or deleted since it was read.
	 * @param todo the new content, with the version that was read
	 * @return whether the todo was replaced
	 */
	boolean update(Todo todo);

	/**
	 * Delete a todo.
	 * @param id the identifier
	 * @return whether there was such a todo
	 */
	boolean delete(UUID id);

	/**
	 * Delete all todos of a status.
	 * @param status the status
	 * @return how many there were
	 */
	int deleteByStatus(TodoStatus status);

	/**
	 * Return the name of this storage, which is the profile that chooses it.
	 * @return the name
	 */
	String storage();

}
