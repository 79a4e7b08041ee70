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
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

import dev.muster.plan.NestedConditions;
import dev.muster.plan.Source;

/**
 * Answers for a condition while configuration classes are read: no, yes, or open. What is
 * open is noted, and taken as true.
 */
final class ConditionJudge {

	/**
	 * The property that names further conditions on the environment.
	 */
	static final String RUNTIME_CONDITIONS = "muster.discovery.runtime-conditions";

	private final BuildModel model;

	private final OpenBeanFactory factory;

	private final ApplicationClasses application;

	private final Scope scope;

	private final Set<String> runtimeConditions;

	ConditionJudge(BuildModel model, OpenBeanFactory factory, ApplicationClasses application, Scope scope,
			Set<String> runtimeConditions) {
		this.model = model;
		this.factory = factory;
		this.application = application;
		this.scope = scope;
		this.runtimeConditions = runtimeConditions;
	}

	boolean matches(Condition condition, ConditionContext context, AnnotatedTypeMetadata metadata) {
		Source source = Source.of(metadata);
		Outcome outcome = this.model.unfiltered(() -> outcome(condition, source, context, metadata));
		if (outcome == Outcome.OPEN) {
			this.model.leaveOpen(source, condition, context.getBeanFactory() != null);
			if (kind(condition) == ConditionKind.NESTED) {
				new NestedConditionReader(this.factory.getBeanClassLoader()).readAll(condition.getClass())
					.forEach(this.model.decisions()::add);
			}
		}
		return outcome != Outcome.NO;
	}

	private ConditionKind kind(Condition condition) {
		return ConditionKind.of(condition.getClass(), this.runtimeConditions);
	}

	private Outcome outcome(Condition condition, Source source, ConditionContext context,
			AnnotatedTypeMetadata metadata) {
		ConditionView all = ConditionView.of(this.factory, context, this.factory.getBeanClassLoader());
		return switch (kind(condition)) {
			case STRUCTURAL -> Outcome.of(condition.matches(all, metadata));
			case ENVIRONMENTAL -> opens(source) ? Outcome.OPEN : Outcome.of(condition.matches(all, metadata));
			case BEANS -> beans(condition, all, metadata);
			case NESTED -> nested(condition, source, context);
			case UNKNOWN -> unknown(condition, source, all, metadata);
		};
	}

	private boolean opens(Source source) {
		return this.scope == Scope.ALL || this.application.contains(source.className());
	}

	private Outcome beans(Condition condition, ConditionView all, AnnotatedTypeMetadata metadata) {
		boolean withAll = condition.matches(all, metadata);
		if (!this.model.registrations().hasOpen()) {
			return Outcome.of(withAll);
		}
		ConditionView sure = sure(all);
		boolean withSure = condition.matches(sure, metadata);
		BeanQuestions questions = new BeanQuestions(condition, all, sure, metadata);
		if (!withAll && !withSure && !questions.isPossible()) {
			return Outcome.NO;
		}
		return (withAll && withSure && questions.isSettled()) ? Outcome.YES : Outcome.OPEN;
	}

	private Outcome nested(Condition condition, Source source, ConditionContext context) {
		NestedConditionReader reader = new NestedConditionReader(this.factory.getBeanClassLoader());
		NestedConditions nested = reader.read(condition.getClass());
		if (nested == null) {
			this.model.refuse(new Refusal(
					"The nested condition '%s' puts the answers of its members together in its own way"
						.formatted(condition.getClass().getName()),
					source.toString(), "do not override getFinalMatchOutcome, or write it as a RuntimeCondition"));
			return Outcome.NO;
		}
		List<Outcome> members = new ArrayList<>();
		nested.members().forEach((member) -> {
			AnnotatedTypeMetadata metadata = reader.metadata(member.source().className());
			List<Outcome> outcomes = member.conditions()
				.stream()
				.map((each) -> outcome(reader.instantiate(each.className()), source, context, metadata))
				.toList();
			members.add(Outcome.all(outcomes));
		});
		return switch (nested.mode()) {
			case ALL -> Outcome.all(members);
			case ANY -> Outcome.any(members);
			case NONE -> Outcome.any(members).negate();
		};
	}

	private Outcome unknown(Condition condition, Source source, ConditionView all, AnnotatedTypeMetadata metadata) {
		boolean withAll = condition.matches(all, metadata);
		if (this.application.contains(source.className())) {
			this.model.refuse(new Refusal(
					"The condition '%s' may depend on anything".formatted(condition.getClass().getName()),
					source.toString(),
					"if it depends on the environment only, let it implement dev.muster.condition.RuntimeCondition or name"
							+ " it in the property '%s'; if not, use a condition of Spring Boot"
								.formatted(RUNTIME_CONDITIONS)));
			return Outcome.of(withAll);
		}
		if (!this.model.registrations().hasOpen()) {
			return Outcome.of(withAll);
		}
		return (withAll == condition.matches(sure(all), metadata)) ? Outcome.of(withAll) : Outcome.OPEN;
	}

	private ConditionView sure(ConditionView all) {
		return new ConditionView(this.factory.sure(), all.environment(), all.resourceLoader(), all.loader());
	}

	static Set<String> names(@Nullable String property) {
		return Set.copyOf(List.of(StringUtils.tokenizeToStringArray(property, ",")));
	}

}
