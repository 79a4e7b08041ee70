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

package dev.muster.aot.open;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.muster.plan.OpenConfiguration;
import dev.muster.plan.Source;

/**
 * The configuration classes of the application with their importers, and what each of
 * them depends on.
 */
final class Configurations {

	private static final String IMPORTERS = "importers of ";

	private final OpenDecisions decisions;

	private final Map<String, Set<String>> importers = new LinkedHashMap<>();

	Configurations(OpenDecisions decisions) {
		this.decisions = decisions;
	}

	void add(String className, Collection<String> importedBy) {
		this.importers.computeIfAbsent(className, (name) -> new LinkedHashSet<>()).addAll(importedBy);
	}

	boolean isImported(String className) {
		return !this.importers.getOrDefault(className, Set.of()).isEmpty();
	}

	boolean contains(String className) {
		return this.importers.containsKey(className);
	}

	/**
	 * Return the open decisions without which a configuration class is not loaded: its
	 * own, and those of its importers.
	 * @param className the class, or {@code null} for none
	 * @return names of decisions; empty if the class is sure to be loaded
	 */
	Set<String> dependencies(@Nullable String className) {
		return (className != null) ? dependencies(className, new HashSet<>()) : new LinkedHashSet<>();
	}

	private Set<String> dependencies(String className, Set<String> seen) {
		Set<String> dependencies = new LinkedHashSet<>();
		if (!seen.add(className)) {
			return dependencies;
		}
		Set<String> importers = this.importers.getOrDefault(className, Set.of());
		if (importers.size() == 1) {
			dependencies.addAll(dependencies(importers.iterator().next(), seen));
		}
		else if (!importers.isEmpty()
				&& importers.stream().noneMatch((importer) -> dependencies(importer, new HashSet<>(seen)).isEmpty())) {
			dependencies.add(IMPORTERS + className);
		}
		if (this.decisions.isOpen(Source.ofClass(className))) {
			dependencies.add(className);
		}
		return dependencies;
	}

	/**
	 * Return whether decisions are known to be yes once a configuration class is loaded:
	 * those that it depends on, and that what it imports has an importer, whoever else
	 * imports it.
	 * @param wanted names of decisions
	 * @param className the class, or {@code null} for none
	 * @return {@code true} if they are
	 */
	boolean areGiven(Set<String> wanted, @Nullable String className) {
		Set<String> given = dependencies(className);
		if (given.containsAll(wanted)) {
			return true;
		}
		return className != null && wanted.stream().anyMatch((decision) -> decision.startsWith(IMPORTERS))
				&& withImported(className, given).containsAll(wanted);
	}

	private Set<String> withImported(String className, Set<String> given) {
		Set<String> loaded = new HashSet<>(Set.of(className));
		boolean grown = true;
		while (grown) {
			grown = false;
			for (Map.Entry<String, Set<String>> each : this.importers.entrySet()) {
				String imported = each.getKey();
				if (!loaded.contains(imported) && !Collections.disjoint(each.getValue(), loaded)) {
					given.add(IMPORTERS + imported);
					if (!this.decisions.isOpen(Source.ofClass(imported)) || given.contains(imported)) {
						grown |= loaded.add(imported);
					}
				}
			}
		}
		return given;
	}

	/**
	 * Return the classes that depend on open decisions.
	 * @return the classes, in the order in which they were read
	 */
	List<OpenConfiguration> open() {
		List<OpenConfiguration> open = new ArrayList<>();
		this.importers.forEach((className, importers) -> {
			if (!dependencies(className).isEmpty()) {
				open.add(new OpenConfiguration(className, List.copyOf(importers)));
			}
		});
		return open;
	}

}
