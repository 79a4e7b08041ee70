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

package dev.muster.demo.todo.models;

import java.util.Objects;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, and in which order.
 *
 * @param page the number of the page, from 0
 * @param size the number of items on a page, 20 by default
 * @param sort what to sort by, the time of creation by default
 * @param order the direction, ascending by default
 */
public record Paging(@Min(0) Integer page, @Min(1) @Max(100) Integer size, TodoSort sort, SortOrder order) {

	public Paging(@Nullable Integer page, @Nullable Integer size, @Nullable TodoSort sort, @Nullable SortOrder order) {
		this.page = Objects.requireNonNullElse(page, 0);
		this.size = Objects.requireNonNullElse(size, 20);
		this.sort = Objects.requireNonNullElse(sort, TodoSort.CREATED);
		this.order = Objects.requireNonNullElse(order, SortOrder.ASC);
	}

	/**
	 * Return how many items come before this page.
	 * @return the number of items
	 */
	public long offset() {
		return (long) this.page * this.size;
	}

}
