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

package dev.muster.conditions.facts;

import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Tells all {@link Note notes} with their bean names.
 */
@Component
class NoteFacts implements FactSource {

	private final ApplicationContext context;

	NoteFacts(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public Map<String, List<String>> facts() {
		return Map.of("notes",
				this.context.getBeansOfType(Note.class)
					.entrySet()
					.stream()
					.map((note) -> note.getKey() + ": " + note.getValue().text())
					.sorted()
					.toList());
	}

}
