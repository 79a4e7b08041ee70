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

package dev.muster.aot.configuration;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What configuration names. What is named twice keeps the first reason.
 */
final class Findings {

	private final Map<Named.Kind, SortedMap<String, Named>> named = new EnumMap<>(Named.Kind.class);

	private final SortedSet<ConfigurationProblem> problems = new TreeSet<>();

	void add(Named.Kind kind, String name, ConfiguredValue value) {
		add(new Named(kind, name, value.property(), value.file()));
	}

	void add(Named each) {
		this.named.computeIfAbsent(each.kind(), (kind) -> new TreeMap<>()).putIfAbsent(each.name(), each);
	}

	void add(ConfigurationProblem problem) {
		this.problems.add(problem);
	}

	boolean contains(Named.Kind kind, String name) {
		SortedMap<String, Named> all = this.named.get(kind);
		return all != null && all.containsKey(name);
	}

	Collection<Named> named(Named.Kind kind) {
		SortedMap<String, Named> all = this.named.get(kind);
		return (all != null) ? List.copyOf(all.values()) : List.of();
	}

	SortedSet<ConfigurationProblem> problems() {
		return this.problems;
	}

}
