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

package dev.muster.conditions.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionManager;

import dev.muster.conditions.facts.FactSource;

/**
 * Tells the databases, and what Boot adds to them.
 */
@Component
class DatabaseFacts implements FactSource {

	private final ApplicationContext context;

	private final ObjectProvider<DataSource> dataSources;

	DatabaseFacts(ApplicationContext context, ObjectProvider<DataSource> dataSources) {
		this.context = context;
		this.dataSources = dataSources;
	}

	@Override
	public Map<String, List<String>> facts() {
		return Map.of("data sources", List.of(this.context.getBeanNamesForType(DataSource.class)), "databases",
				this.dataSources.stream().map(DatabaseFacts::url).toList(), "jdbc templates",
				List.of(this.context.getBeanNamesForType(JdbcTemplate.class)), "transaction managers",
				List.of(this.context.getBeanNamesForType(TransactionManager.class)));
	}

	private static String url(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			return connection.getMetaData().getURL();
		}
		catch (SQLException ex) {
			return ex.getClass().getName();
		}
	}

}
