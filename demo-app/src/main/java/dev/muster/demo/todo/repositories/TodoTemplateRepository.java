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

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import dev.muster.demo.todo.models.TodoPriority;
import dev.muster.demo.todo.models.TodoTemplate;

/**
 * The templates, which SQL scripts write into the database at each start.
 */
@Repository
@Profile("templates")
public class TodoTemplateRepository {

	private final JdbcClient jdbc;

	TodoTemplateRepository(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Return all templates.
	 * @return the templates, by their names
	 */
	public List<TodoTemplate> findAll() {
		return this.jdbc.sql("select name, title, priority from todo_template order by name")
			.query((row, number) -> new TodoTemplate(row.getString("name"), row.getString("title"),
					TodoPriority.valueOf(row.getString("priority"))))
			.list();
	}

}
