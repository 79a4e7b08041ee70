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

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A todo as it is stored and answered.
 *
 * @param id the identifier
 * @param title what is to be done
 * @param description more about it
 * @param status whether it is done
 * @param priority how urgent it is
 * @param dueDate the day by which it should be done
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 * @param version the number of changes so far, for optimistic locking
 */
public record Todo(UUID id, String title, @Nullable String description, TodoStatus status, TodoPriority priority,
		@Nullable LocalDate dueDate, Instant createdAt, Instant updatedAt, long version) {

}
