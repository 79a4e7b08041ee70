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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.muster.demo.todo.models.TodoFilter;

/**
 * The {@code where} clause of a filter.
 *
 * @param sql the clause with a leading blank, or nothing
 * @param parameters the values of its named parameters
 */
record TodoConditions(String sql, Map<String, Object> parameters) {

	static TodoConditions of(TodoFilter filter) {
		List<String> conditions = new ArrayList<>();
		Map<String, Object> parameters = new HashMap<>();
		if (filter.status() != null) {
			conditions.add("status = :status");
			parameters.put("status", filter.status().name());
		}
		String searched = TodoKeys.searched(filter);
		if (searched != null) {
			conditions.add("search_text like :pattern escape '" + TodoKeys.ESCAPE + "'");
			parameters.put("pattern", TodoKeys.pattern(searched));
		}
		if (filter.dueBefore() != null) {
			conditions.add("due_date < :dueBefore");
			parameters.put("dueBefore", filter.dueBefore());
		}
		String sql = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
		return new TodoConditions(sql, parameters);
	}

}
