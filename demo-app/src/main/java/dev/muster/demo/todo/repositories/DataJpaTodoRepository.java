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

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.context.annotation.Profile;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Repository;

import dev.muster.demo.todo.models.Paging;
import dev.muster.demo.todo.models.SortOrder;
import dev.muster.demo.todo.models.StatusCount;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.models.TodoStatus;

/**
 * The todos in the database, with Spring Data JPA.
 */
@Repository
@Profile("data-jpa")
// The query that counts constructs it, so a native image has to be told.
@RegisterReflectionForBinding(StatusCount.class)
class DataJpaTodoRepository implements TodoRepository {

	private static final Sort OLDEST_FIRST = Sort.by("createdAt", "id");

	private final TodoEntityRepository entities;

	DataJpaTodoRepository(TodoEntityRepository entities) {
		this.entities = entities;
	}

	@Override
	public void insert(Todo todo) {
		this.entities.saveAndFlush(new TodoEntity(todo));
	}

	@Override
	public Optional<Todo> findById(UUID id) {
		return this.entities.findById(id).map(TodoEntity::toTodo);
	}

	@Override
	public List<Todo> find(TodoFilter filter, Paging paging) {
		if (paging.offset() > Integer.MAX_VALUE) {
			// JPA cannot skip so many, and there are not so many.
			return List.of();
		}
		PageRequest page = PageRequest.of(paging.page(), paging.size(), order(paging).and(OLDEST_FIRST));
		return this.entities.findBy(matches(filter), (query) -> query.slice(page)).map(TodoEntity::toTodo).getContent();
	}

	@Override
	public List<Todo> findAll(TodoFilter filter) {
		return this.entities.findAll(matches(filter), OLDEST_FIRST).stream().map(TodoEntity::toTodo).toList();
	}

	@Override
	public long count(TodoFilter filter) {
		return this.entities.count(matches(filter));
	}

	@Override
	public Map<TodoStatus, Long> countByStatus() {
		return StatusCounts.byStatus(this.entities.countByStatus());
	}

	@Override
	public boolean update(Todo todo) {
		return this.entities.update(todo.id(), todo.title(), TodoKeys.titleKey(todo), todo.description(),
				TodoKeys.searchText(todo), todo.status(), todo.priority(), todo.dueDate(), todo.updatedAt(),
				todo.version()) == 1;
	}

	@Override
	public boolean delete(UUID id) {
		return this.entities.delete(id) == 1;
	}

	@Override
	public int deleteByStatus(TodoStatus status) {
		return this.entities.deleteByStatus(status);
	}

	@Override
	public String storage() {
		return "data-jpa";
	}

	private static Specification<TodoEntity> matches(TodoFilter filter) {
		return (todo, query, criteria) -> TodoPredicates.of(filter, todo, criteria);
	}

	private static Sort order(Paging paging) {
		Sort.Order order = Sort.Order.by(TodoPredicates.attribute(paging.sort())).nullsLast();
		return Sort
			.by((paging.order() == SortOrder.ASC) ? order.with(Sort.Direction.ASC) : order.with(Sort.Direction.DESC));
	}

}
