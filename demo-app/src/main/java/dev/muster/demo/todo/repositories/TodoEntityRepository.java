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
import org.springframework.context.annotation.Profile;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

import dev.muster.demo.todo.models.StatusCount;
import dev.muster.demo.todo.models.TodoPriority;
import dev.muster.demo.todo.models.TodoStatus;

/**
 * What Spring Data JPA implements of {@link DataJpaTodoRepository}.
 */
@Profile("data-jpa")
interface TodoEntityRepository extends JpaRepository<TodoEntity, UUID>, JpaSpecificationExecutor<TodoEntity> {

	@Query(TodoEntity.COUNT_BY_STATUS)
	List<StatusCount> countByStatus();

	@Modifying(clearAutomatically = true)
	@Query(TodoEntity.UPDATE)
	int update(@Param("id") UUID id, @Param("title") String title, @Param("titleKey") byte[] titleKey,
			@Param("description") @Nullable String description, @Param("searchText") String searchText,
			@Param("status") TodoStatus status, @Param("priority") TodoPriority priority,
			@Param("dueDate") @Nullable LocalDate dueDate, @Param("updatedAt") Instant updatedAt,
			@Param("version") long version);

	@Modifying(clearAutomatically = true)
	@Query(TodoEntity.DELETE)
	int delete(@Param("id") UUID id);

	@Modifying(clearAutomatically = true)
	@Query(TodoEntity.DELETE_BY_STATUS)
	int deleteByStatus(@Param("status") TodoStatus status);

}
