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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.context.annotation.Condition;
import org.springframework.core.type.AnnotatedTypeMetadata;

import dev.muster.plan.NestedConditions;
import dev.muster.plan.OpenCondition;
import dev.muster.plan.OpenDecision;
import dev.muster.plan.Source;

/**
 * The decisions that the build has left open so far.
 */
final class OpenDecisions {

	private final Map<Source, Set<OpenCondition>> conditions = new LinkedHashMap<>();

	private final Map<Source, AnnotatedTypeMetadata> metadata = new HashMap<>();

	private final Map<String, NestedConditions> nested = new LinkedHashMap<>();

	boolean isOpen(Source source) {
		return this.conditions.containsKey(source);
	}

	/**
	 * Leave a condition open.
	 * @param metadata the place that carries it
	 * @param condition the condition
	 * @return {@code true} if the place had no open condition before
	 */
	boolean add(AnnotatedTypeMetadata metadata, Condition condition) {
		Source source = Source.of(metadata);
		this.metadata.put(source, metadata);
		Set<OpenCondition> conditions = this.conditions.computeIfAbsent(source, (key) -> new LinkedHashSet<>());
		boolean first = conditions.isEmpty();
		conditions.add(new OpenCondition(condition.getClass().getName(), StandInCondition.phaseOf(condition)));
		return first;
	}

	/**
	 * Add members that are open in a nested condition; what is known of the others never
	 * changes the answer.
	 * @param nested the condition with its open members
	 */
	void add(NestedConditions nested) {
		this.nested.merge(nested.className(), nested, OpenDecisions::join);
	}

	private static NestedConditions join(NestedConditions first, NestedConditions second) {
		Map<Source, OpenDecision> members = new LinkedHashMap<>();
		for (NestedConditions each : List.of(first, second)) {
			each.members().forEach((member) -> members.merge(member.source(), member, OpenDecisions::join));
		}
		return new NestedConditions(first.className(), first.mode(), List.copyOf(members.values()));
	}

	private static OpenDecision join(OpenDecision first, OpenDecision second) {
		Set<OpenCondition> conditions = new LinkedHashSet<>(first.conditions());
		conditions.addAll(second.conditions());
		return new OpenDecision(first.source(), List.copyOf(conditions),
				second.annotations().isEmpty() ? List.of() : first.annotations());
	}

	/**
	 * Return a decision.
	 * @param conditions its conditions
	 * @param metadata the place that carries them
	 * @return the decision
	 */
	static OpenDecision decision(List<OpenCondition> conditions, AnnotatedTypeMetadata metadata) {
		return new OpenDecision(Source.of(metadata), conditions, ConditionAnnotations.read(conditions, metadata));
	}

	/**
	 * Return the decisions.
	 * @param used whether something depends on what a place decides
	 * @return the decisions, in the order in which they were left open
	 */
	List<OpenDecision> decisions(Predicate<Source> used) {
		List<OpenDecision> decisions = new ArrayList<>();
		this.conditions.forEach((source, conditions) -> {
			if (used.test(source)) {
				decisions.add(decision(List.copyOf(conditions), Objects.requireNonNull(this.metadata.get(source))));
			}
		});
		return decisions;
	}

	List<NestedConditions> nested() {
		return List.copyOf(this.nested.values());
	}

	Set<Source> sources() {
		return this.conditions.keySet();
	}

}
