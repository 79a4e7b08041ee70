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
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoPriority;
import dev.muster.demo.todo.models.TodoStatus;

/**
 * A row of todos for JPA. It is mapped whatever the storage, as entities are.
 */
@Entity
@Table(name = "todo")
class TodoEntity implements Persistable<UUID> {

	/**
	 * Replaces the content of the version that was read, and says so in the number of
	 * rows. A change of a loaded entity would not count a version when nothing differs.
	 */
	static final String UPDATE = """
			update TodoEntity t
			set t.title = :title, t.titleKey = :titleKey, t.description = :description, t.searchText = :searchText,
				t.status = :status, t.priority = :priority, t.dueDate = :dueDate, t.updatedAt = :updatedAt,
				t.version = t.version + 1
			where t.id = :id and t.version = :version
			""";

	/**
	 * Deletes the todo of an identifier.
	 */
	static final String DELETE = "delete from TodoEntity t where t.id = :id";

	/**
	 * Deletes the todos of a status.
	 */
	static final String DELETE_BY_STATUS = "delete from TodoEntity t where t.status = :status";

	/**
	 * Counts todos by status.
	 */
	static final String COUNT_BY_STATUS = """
			select new dev.muster.demo.todo.models.StatusCount(t.status, count(t)) from TodoEntity t group by t.status
			""";

	@Id
	private UUID id;

	private String title;

	private byte[] titleKey;

	private @Nullable String description;

	private String searchText;

	// Otherwise Hibernate expects a type for enums in H2.
	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private TodoStatus status;

	@Enumerated(EnumType.STRING)
	@JdbcTypeCode(SqlTypes.VARCHAR)
	private TodoPriority priority;

	@Formula("case priority when 'LOW' then 1 when 'NORMAL' then 2 else 3 end")
	private int urgency;

	// Otherwise Hibernate takes java.sql.Date, whose calendar lacks ten days of 1582.
	@JdbcTypeCode(SqlTypes.LOCAL_DATE)
	private @Nullable LocalDate dueDate;

	private Instant createdAt;

	private Instant updatedAt;

	@Version
	private long version;

	// Spring Data cannot tell by an identifier that the service gives.
	@Transient
	private final boolean isNew;

	/**
	 * For Hibernate, which sets the fields.
	 */
	@SuppressWarnings("NullAway.Init")
	protected TodoEntity() {
		this.isNew = false;
	}

	TodoEntity(Todo todo) {
		this.isNew = true;
		this.id = todo.id();
		this.title = todo.title();
		this.titleKey = TodoKeys.titleKey(todo);
		this.description = todo.description();
		this.searchText = TodoKeys.searchText(todo);
		this.status = todo.status();
		this.priority = todo.priority();
		this.dueDate = todo.dueDate();
		this.createdAt = todo.createdAt();
		this.updatedAt = todo.updatedAt();
		this.version = todo.version();
	}

	@Override
	public UUID getId() {
		return this.id;
	}

	@Override
	public boolean isNew() {
		return this.isNew;
	}

	Todo toTodo() {
		return new Todo(this.id, this.title, this.description, this.status, this.priority, this.dueDate, this.createdAt,
				this.updatedAt, this.version);
	}

}
