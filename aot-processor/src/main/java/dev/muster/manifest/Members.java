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

package dev.muster.manifest;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON object in the order in which they are added, without those that
 * say nothing.
 */
final class Members {

	private final Map<String, Object> values = new LinkedHashMap<>();

	private Members() {
	}

	static Members of(String name, @Nullable Object value) {
		return new Members().and(name, value);
	}

	Members and(String name, @Nullable Object value) {
		if (value != null && !(value instanceof Collection<?> collection && collection.isEmpty())) {
			this.values.put(name, value);
		}
		return this;
	}

	Map<String, ?> toMap() {
		return this.values;
	}

}
