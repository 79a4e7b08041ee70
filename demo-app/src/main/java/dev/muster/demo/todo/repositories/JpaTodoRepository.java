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

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Nulls;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Root;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Repository;

import dev.muster.demo.todo.models.Paging;
import dev.muster.demo.todo.models.SortOrder;
import dev.muster.demo.todo.models.StatusCount;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.models.TodoSort;
import dev.muster.demo.todo.models.TodoStatus;

/**
 * The todos in the database, with JPA.
 */
@Repository
@Profile("jpa")
// The query that counts constructs it, so a native image has to be told.
@RegisterReflectionForBinding(StatusCount.class)
class JpaTodoRepository implements TodoRepository {

	private final EntityManager entityManager;

	JpaTodoRepository(EntityManager entityManager) {
		this.entityManager = entityManager;
	}

	@Override
	public void insert(Todo todo) {
		this.entityManager.persist(new TodoEntity(todo));
		this.entityManager.flush();
	}

	@Override
	public Optional<Todo> findById(UUID id) {
		return Optional.ofNullable(this.entityManager.find(TodoEntity.class, id)).map(TodoEntity::toTodo);
	}

	@Override
	public List<Todo> find(TodoFilter filter, Paging paging) {
		if (paging.offset() > Integer.MAX_VALUE) {
			// JPA cannot skip so many, and there are not so many.
			return List.of();
		}
		return todos(filter, paging.sort(), paging.order()).setFirstResult((int) paging.offset())
			.setMaxResults(paging.size())
			.getResultStream()
			.map(TodoEntity::toTodo)
			.toList();
	}

	@Override
	public List<Todo> findAll(TodoFilter filter) {
		return todos(filter, TodoSort.CREATED, SortOrder.ASC).getResultStream().map(TodoEntity::toTodo).toList();
	}

	@Override
	public long count(TodoFilter filter) {
		CriteriaBuilder criteria = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<Long> query = criteria.createQuery(Long.class);
		Root<TodoEntity> todo = query.from(TodoEntity.class);
		query.select(criteria.count(todo)).where(TodoPredicates.of(filter, todo, criteria));
		return this.entityManager.createQuery(query).getSingleResult();
	}

	@Override
	public Map<TodoStatus, Long> countByStatus() {
		return StatusCounts
			.byStatus(this.entityManager.createQuery(TodoEntity.COUNT_BY_STATUS, StatusCount.class).getResultList());
	}

	@Override
	public boolean update(Todo todo) {
		return execute(this.entityManager.createQuery(TodoEntity.UPDATE)
			.setParameter("id", todo.id())
			.setParameter("title", todo.title())
			.setParameter("titleKey", TodoKeys.titleKey(todo))
			.setParameter("description", todo.description())
			.setParameter("searchText", TodoKeys.searchText(todo))
			.setParameter("status", todo.status())
			.setParameter("priority", todo.priority())
			.setParameter("dueDate", todo.dueDate())
			.setParameter("updatedAt", todo.updatedAt())
			.setParameter("version", todo.version())) == 1;
	}

	@Override
	public boolean delete(UUID id) {
		return execute(this.entityManager.createQuery(TodoEntity.DELETE).setParameter("id", id)) == 1;
	}

	@Override
	public int deleteByStatus(TodoStatus status) {
		return execute(this.entityManager.createQuery(TodoEntity.DELETE_BY_STATUS).setParameter("status", status));
	}

	@Override
	public String storage() {
		return "jpa";
	}

	private TypedQuery<TodoEntity> todos(TodoFilter filter, TodoSort sort, SortOrder order) {
		CriteriaBuilder criteria = this.entityManager.getCriteriaBuilder();
		CriteriaQuery<TodoEntity> query = criteria.createQuery(TodoEntity.class);
		Root<TodoEntity> todo = query.from(TodoEntity.class);
		query.select(todo)
			.where(TodoPredicates.of(filter, todo, criteria))
			.orderBy(order(todo.get(TodoPredicates.attribute(sort)), order, criteria),
					criteria.asc(todo.get("createdAt")), criteria.asc(todo.get("id")));
		return this.entityManager.createQuery(query);
	}

	private static Order order(Path<?> path, SortOrder order, CriteriaBuilder criteria) {
		return switch (order) {
			case ASC -> criteria.asc(path, Nulls.LAST);
			case DESC -> criteria.desc(path, Nulls.LAST);
		};
	}

	// What the persistence context holds is not what is stored any more.
	private int execute(Query query) {
		int rows = query.executeUpdate();
		this.entityManager.clear();
		return rows;
	}

}
