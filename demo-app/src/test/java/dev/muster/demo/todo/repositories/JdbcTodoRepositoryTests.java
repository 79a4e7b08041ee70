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

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link JdbcTodoRepository} with the migrated schema.
 */
@JdbcTest
@Import(JdbcTodoRepository.class)
class JdbcTodoRepositoryTests extends TodoRepositoryTests {

	JdbcTodoRepositoryTests(@Autowired TodoRepository todos) {
		super(todos);
	}

	@Override
	String storage() {
		return "jdbc";
	}

	@Test
	void migratesToNewestVersion(@Autowired JdbcClient jdbc) {
		assertThat(jdbc.sql("select \"version\" from \"flyway_schema_history\" where \"success\" = true")
			.query(String.class)
			.list()).contains("1", "2", "3");
	}

}
