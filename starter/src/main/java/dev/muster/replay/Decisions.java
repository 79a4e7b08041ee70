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

package dev.muster.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ConfigurationCondition.ConfigurationPhase;

import dev.muster.plan.OpenConfiguration;
import dev.muster.plan.OpenDecision;
import dev.muster.plan.Plan;
import dev.muster.plan.Source;

/**
 * The open conditions of an application, decided one by one when they are asked for, and
 * which definitions and configuration classes they have left out.
 */
public final class Decisions {

	private final OpenConditionEvaluator evaluator;

	private final Map<Source, OpenDecision> open = new HashMap<>();

	private final Map<String, OpenConfiguration> configurations = new HashMap<>();

	private final Map<String, Boolean> loaded = new HashMap<>();

	private final Set<String> leftOut = new LinkedHashSet<>();

	private final Map<String, String> realNames = new HashMap<>();

	Decisions(Plan plan, OpenConditionEvaluator evaluator) {
		this.evaluator = evaluator;
		plan.decisions().forEach((decision) -> this.open.put(decision.source(), decision));
		plan.configurations()
			.forEach((configuration) -> this.configurations.put(configuration.className(), configuration));
	}

	/**
	 * Return every condition that was decided.
	 * @return the decisions, in the order in which they were made
	 */
	public List<Decision> all() {
		return new ArrayList<>(this.evaluator.decisions());
	}

	/**
	 * Return the definitions that were generated but do not exist.
	 * @return the names in generated code
	 */
	public Set<String> leftOut() {
		return Set.copyOf(this.leftOut);
	}

	/**
	 * Return the real name of a definition.
	 * @param internalName the name in generated code
	 * @return the name, or {@code null} if the definition was left out
	 */
	public @Nullable String nameOf(String internalName) {
		return this.leftOut.contains(internalName) ? null : this.realNames.getOrDefault(internalName, internalName);
	}

	void leaveOut(String internalName) {
		this.leftOut.add(internalName);
	}

	void rename(String internalName, String name) {
		this.realNames.put(internalName, name);
	}

	// Whether all open conditions of a place match; those of one phase only if there is
	// one.
	boolean matches(@Nullable Source source, @Nullable ConfigurationPhase phase) {
		OpenDecision decision = (source != null) ? this.open.get(source) : null;
		return decision == null || this.evaluator.matches(decision, phase);
	}

	boolean isOpen(String configuration) {
		return this.configurations.containsKey(configuration);
	}

	/**
	 * Return whether a configuration class is loaded: as in Spring, it is not if its own
	 * conditions do not match or if nobody is left who imports it.
	 * @param configuration the fully qualified name of the class
	 * @return {@code true} if it is
	 */
	public boolean isLoaded(String configuration) {
		Boolean known = this.loaded.get(configuration);
		return (known != null) ? known : decide(configuration, new HashSet<>());
	}

	private boolean decide(String configuration, Set<String> asking) {
		Boolean known = this.loaded.get(configuration);
		if (known != null) {
			return known;
		}
		OpenConfiguration open = this.configurations.get(configuration);
		if (open == null) {
			return true;
		}
		// Whoever imports itself in a circle is no reason to be loaded.
		if (!asking.add(configuration)) {
			return false;
		}
		boolean imported = open.importers().isEmpty();
		for (String importer : open.importers()) {
			imported = imported || decide(importer, asking);
		}
		boolean result = imported && matches(Source.ofClass(configuration), null);
		this.loaded.put(configuration, result);
		return result;
	}

}
