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

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import dev.muster.demo.todo.models.Paging;
import dev.muster.demo.todo.models.StatusCount;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoFilter;
import dev.muster.demo.todo.models.TodoPriority;
import dev.muster.demo.todo.models.TodoStatus;

/**
 * The todos in the database, in SQL that H2 and PostgreSQL both understand: the storage
 * when no other is chosen.
 */
@Repository
@Profile("jdbc | (!memory & !jpa & !data-jpa)")
class JdbcTodoRepository implements TodoRepository {

	private final JdbcClient jdbc;

	JdbcTodoRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void insert(Todo todo) {
		this.jdbc
			.sql("""
					insert into todo
						(id, title, title_key, description, search_text, status, priority, due_date, created_at, updated_at,
							version)
					values
						(:id, :title, :titleKey, :description, :searchText, :status, :priority, :dueDate, :createdAt, :updatedAt,
							:version)
					""")
			.param("id", todo.id())
			.param("title", todo.title())
			.param("titleKey", TodoKeys.titleKey(todo))
			.param("description", todo.description())
			.param("searchText", TodoKeys.searchText(todo))
			.param("status", todo.status().name())
			.param("priority", todo.priority().name())
			.param("dueDate", todo.dueDate())
			.param("createdAt", timestamp(todo.createdAt()))
			.param("updatedAt", timestamp(todo.updatedAt()))
			.param("version", todo.version())
			.update();
	}

	@Override
	public Optional<Todo> findById(UUID id) {
		return this.jdbc.sql("select * from todo where id = :id")
			.param("id", id)
			.query(JdbcTodoRepository::toTodo)
			.optional();
	}

	@Override
	public List<Todo> find(TodoFilter filter, Paging paging) {
		TodoConditions conditions = TodoConditions.of(filter);
		return this.jdbc.sql("select * from todo" + conditions.sql() + orderBy(paging) + " limit :size offset :offset")
			.params(conditions.parameters())
			.param("size", paging.size())
			.param("offset", paging.offset())
			.query(JdbcTodoRepository::toTodo)
			.list();
	}

	@Override
	public List<Todo> findAll(TodoFilter filter) {
		TodoConditions conditions = TodoConditions.of(filter);
		return this.jdbc.sql("select * from todo" + conditions.sql() + " order by created_at, id")
			.params(conditions.parameters())
			.query(JdbcTodoRepository::toTodo)
			.list();
	}

	@Override
	public long count(TodoFilter filter) {
		TodoConditions conditions = TodoConditions.of(filter);
		return this.jdbc.sql("select count(*) from todo" + conditions.sql())
			.params(conditions.parameters())
			.query(Long.class)
			.single();
	}

	@Override
	public Map<TodoStatus, Long> countByStatus() {
		return StatusCounts.byStatus(this.jdbc.sql("select status, count(*) as amount from todo group by status")
			.query((row, number) -> new StatusCount(TodoStatus.valueOf(row.getString("status")), row.getLong("amount")))
			.list());
	}

	@Override
	public boolean update(Todo todo) {
		return this.jdbc.sql("""
				update todo
				set title = :title, title_key = :titleKey, description = :description, search_text = :searchText,
					status = :status, priority = :priority, due_date = :dueDate, updated_at = :updatedAt,
					version = version + 1
				where id = :id and version = :version
				""")
			.param("id", todo.id())
			.param("title", todo.title())
			.param("titleKey", TodoKeys.titleKey(todo))
			.param("description", todo.description())
			.param("searchText", TodoKeys.searchText(todo))
			.param("status", todo.status().name())
			.param("priority", todo.priority().name())
			.param("dueDate", todo.dueDate())
			.param("updatedAt", timestamp(todo.updatedAt()))
			.param("version", todo.version())
			.update() == 1;
	}

	@Override
	public boolean delete(UUID id) {
		return this.jdbc.sql("delete from todo where id = :id").param("id", id).update() == 1;
	}

	@Override
	public int deleteByStatus(TodoStatus status) {
		return this.jdbc.sql("delete from todo where status = :status").param("status", status.name()).update();
	}

	@Override
	public String storage() {
		return "jdbc";
	}

	// Nothing of a request gets into the SQL: the column and the direction come from
	// enums.
	private static String orderBy(Paging paging) {
		String expression = switch (paging.sort()) {
			case CREATED -> "created_at";
			case DUE -> "due_date";
			case PRIORITY -> "case priority when 'LOW' then 1 when 'NORMAL' then 2 else 3 end";
			case TITLE -> "title_key";
		};
		String direction = switch (paging.order()) {
			case ASC -> "asc";
			case DESC -> "desc";
		};
		return " order by " + expression + " " + direction + " nulls last, created_at, id";
	}

	private static Todo toTodo(ResultSet row, int number) throws SQLException {
		return new Todo(row.getObject("id", UUID.class), row.getString("title"), row.getString("description"),
				TodoStatus.valueOf(row.getString("status")), TodoPriority.valueOf(row.getString("priority")),
				row.getObject("due_date", LocalDate.class), instant(row, "created_at"), instant(row, "updated_at"),
				row.getLong("version"));
	}

	private static OffsetDateTime timestamp(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
