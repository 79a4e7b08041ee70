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

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;

import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.models.TodoSort;

/**
 * A filter and an order in the terms of {@link TodoEntity}.
 */
final class TodoPredicates {

	private TodoPredicates() {
	}

	static Predicate of(TodoFilter filter, Root<TodoEntity> todo, CriteriaBuilder criteria) {
		List<Predicate> predicates = new ArrayList<>();
		if (filter.status() != null) {
			predicates.add(criteria.equal(todo.get("status"), filter.status()));
		}
		String searched = TodoKeys.searched(filter);
		if (searched != null) {
			predicates.add(criteria.like(todo.get("searchText"), TodoKeys.pattern(searched), TodoKeys.ESCAPE));
		}
		if (filter.dueBefore() != null) {
			predicates.add(criteria.lessThan(todo.get("dueDate"), filter.dueBefore()));
		}
		return criteria.and(predicates);
	}

	static String attribute(TodoSort sort) {
		return switch (sort) {
			case CREATED -> "createdAt";
			case DUE -> "dueDate";
			case PRIORITY -> "urgency";
			case TITLE -> "titleKey";
		};
	}

}
