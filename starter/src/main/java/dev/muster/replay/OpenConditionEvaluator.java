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
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport.ConditionAndOutcomes;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition.ConfigurationPhase;
import org.springframework.util.ClassUtils;

import dev.muster.plan.ConditionAnnotation;
import dev.muster.plan.NestedConditions;
import dev.muster.plan.OpenCondition;
import dev.muster.plan.OpenDecision;
import dev.muster.plan.Source;
import dev.muster.plan.UnreadablePlanException;

/**
 * Asks the real conditions, with the annotations that they read, the environment of the
 * application and the bean definitions that are registered so far.
 */
final class OpenConditionEvaluator {

	/**
	 * The condition of {@code @Profile}, which is package-private. It reads nothing but
	 * the annotation and the environment, so its answer for one is that for all of the
	 * same text.
	 */
	private static final String PROFILE = "org.springframework.context.annotation.ProfileCondition";

	private final ConditionContext context;

	private final Map<String, NestedConditions> nested = new HashMap<>();

	private final Map<Source, Answers> answers = new LinkedHashMap<>();

	private final SourceMetadata metadata;

	private final Map<String, Condition> conditions = new HashMap<>();

	// By the annotations as the plan has them, which are the same list where they say the
	// same.
	private final IdentityHashMap<List<ConditionAnnotation>, Boolean> profiles = new IdentityHashMap<>();

	OpenConditionEvaluator(ConditionContext context, List<NestedConditions> nested) {
		this.context = context;
		this.metadata = new SourceMetadata(context.getClassLoader());
		nested.forEach((each) -> this.nested.put(each.className(), each));
	}

	boolean matches(OpenDecision decision, @Nullable ConfigurationPhase phase) {
		Answers answers = this.answers.computeIfAbsent(decision.source(), (source) -> new Answers(decision));
		for (int index = 0; index < answers.size(); index++) {
			OpenCondition condition = decision.conditions().get(index);
			if (condition.isAskedIn(phase)) {
				Boolean answer = answers.get(index);
				if (answer == null) {
					answer = ask(condition, decision);
					answers.put(index, answer);
				}
				if (!answer) {
					return false;
				}
			}
		}
		return true;
	}

	private boolean ask(OpenCondition condition, OpenDecision decision) {
		NestedConditions nested = this.nested.get(condition.className());
		if (nested != null) {
			return ask(nested);
		}
		if (condition.className().equals(PROFILE) && !decision.annotations().isEmpty()) {
			return this.profiles.computeIfAbsent(decision.annotations(), (annotations) -> matches(condition, decision));
		}
		return matches(condition, decision);
	}

	private boolean matches(OpenCondition condition, OpenDecision decision) {
		return condition(condition, decision).matches(this.context, this.metadata.of(decision));
	}

	// As Spring does, one instance for each question, but for conditions of Spring that
	// are known to keep no state.
	private Condition condition(OpenCondition condition, OpenDecision decision) {
		return decision.annotations().isEmpty() ? instantiate(condition.className())
				: this.conditions.computeIfAbsent(condition.className(), this::instantiate);
	}

	private Condition instantiate(String className) {
		try {
			return (Condition) BeanUtils
				.instantiateClass(ClassUtils.resolveClassName(className, this.context.getClassLoader()));
		}
		catch (IllegalArgumentException | IllegalStateException | BeanInstantiationException ex) {
			throw new UnreadablePlanException(
					"the condition '%s' cannot be made; its class, or in an executable the hint for its constructor, is missing (%s)"
						.formatted(className, ex.getMessage()),
					ex);
		}
	}

	// Spring Boot reads the members from class files and does the same with them.
	private boolean ask(NestedConditions nested) {
		List<Boolean> members = new ArrayList<>();
		for (OpenDecision member : nested.members()) {
			members.add(member.conditions().stream().allMatch((condition) -> ask(condition, member)));
		}
		return switch (nested.mode()) {
			case ALL -> !members.contains(false);
			case ANY -> members.contains(true);
			case NONE -> !members.contains(true);
		};
	}

	int count() {
		return this.answers.values().stream().mapToInt(Answers::count).sum();
	}

	List<Decision> decisions() {
		Map<String, ConditionAndOutcomes> report = ConditionEvaluationReport
			.get(Objects.requireNonNull(this.context.getBeanFactory()))
			.getConditionAndOutcomesBySource();
		List<Decision> decisions = new ArrayList<>();
		this.answers.forEach((source, answers) -> {
			for (int index = 0; index < answers.size(); index++) {
				Boolean matched = answers.get(index);
				if (matched != null) {
					OpenCondition condition = answers.decision().conditions().get(index);
					decisions
						.add(new Decision(source, condition.className(), matched, message(source, condition, report)));
				}
			}
		});
		return decisions;
	}

	// Conditions of Spring Boot write down their reasons, by class or by "class#method".
	private static String message(Source source, OpenCondition condition, Map<String, ConditionAndOutcomes> report) {
		ConditionAndOutcomes outcomes = report.get(source.toString());
		if (outcomes != null) {
			for (ConditionEvaluationReport.ConditionAndOutcome outcome : outcomes) {
				if (outcome.getCondition().getClass().getName().equals(condition.className())) {
					return Objects.requireNonNullElse(outcome.getOutcome().getMessage(), "");
				}
			}
		}
		return "";
	}

}
