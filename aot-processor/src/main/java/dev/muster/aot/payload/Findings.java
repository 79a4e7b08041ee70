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

package dev.muster.aot.payload;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What all handlers take and answer.
 */
final class Findings {

	private final Map<Class<?>, Finding> types = new LinkedHashMap<>();

	private final SortedSet<Unproved> unproved = new TreeSet<>();

	void add(Class<?> type, Reason reason, Collection<String> routes) {
		this.types.computeIfAbsent(type, (key) -> new Finding(type, reason, List.of())).addRoutes(routes);
	}

	/**
	 * Remember what is done with a type besides.
	 * @param type a type that was added
	 * @param use what is done with it
	 */
	void use(Class<?> type, Finding.Use use) {
		this.types.computeIfPresent(type, (key, finding) -> {
			finding.uses().add(use);
			return finding;
		});
	}

	void add(Unproved position) {
		this.unproved.add(position);
	}

	List<Finding> types() {
		return this.types.values()
			.stream()
			.sorted(Comparator.comparing((finding) -> finding.type().getName()))
			.toList();
	}

	SortedSet<Unproved> unproved() {
		return this.unproved;
	}

}
