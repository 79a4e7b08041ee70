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
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

import dev.muster.plan.NestedConditions;
import dev.muster.plan.OpenCondition;
import dev.muster.plan.OpenDecision;
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

	private static final Pattern TEXT = Pattern.compile("'[^']*'|\"[^\"]*\"");

	private static final Pattern BEAN_REFERENCE = Pattern.compile("@\\w");

	private final BuildModel model;

	private final OpenBeanFactory factory;

	private final Environment environment;

	private final ApplicationClasses application;

	private final Scope scope;

	private final Set<String> runtimeConditions;

	ConditionJudge(BuildModel model, OpenBeanFactory factory, Environment environment, ApplicationClasses application) {
		this.model = model;
		this.factory = factory;
		this.environment = environment;
		this.application = application;
		this.scope = Scope.of(environment);
		this.runtimeConditions = names(environment.getProperty(RUNTIME_CONDITIONS));
	}

	boolean matches(Condition condition, ConditionContext context, AnnotatedTypeMetadata metadata) {
		Source source = Source.of(metadata);
		Outcome outcome = this.model.unfiltered(() -> outcome(condition, source, context, metadata));
		if (outcome == Outcome.OPEN) {
			this.model.leaveOpen(metadata, condition, context.getBeanFactory() != null);
		}
		return outcome != Outcome.NO;
	}

	private ConditionKind kind(Condition condition) {
		return ConditionKind.of(condition.getClass(), this.runtimeConditions);
	}

	private Outcome outcome(Condition condition, Source source, ConditionContext context,
			AnnotatedTypeMetadata metadata) {
		ConditionView all = new ConditionView(this.factory, this.environment, context.getResourceLoader(),
				this.factory.getBeanClassLoader());
		return switch (kind(condition)) {
			case STRUCTURAL -> Outcome.of(condition.matches(all, metadata));
			case ENVIRONMENTAL -> environmental(condition, source, all, metadata);
			case BEANS -> beans(condition, all, metadata);
			case NESTED -> nested(condition, source, context, metadata);
			case UNKNOWN -> unknown(condition, source, all, metadata);
		};
	}

	private Outcome environmental(Condition condition, Source source, ConditionView all,
			AnnotatedTypeMetadata metadata) {
		if (!opens(source)) {
			return Outcome.of(condition.matches(all, metadata));
		}
		Set<String> questions = ConditionCode.questionsBeyondEnvironment(condition.getClass());
		if (!questions.isEmpty()) {
			this.model.refuse(new Refusal(
					"The run-time condition '%s' asks for more than the environment (%s)"
						.formatted(condition.getClass().getName(), String.join(", ", questions)),
					source.toString(),
					"let it ask the environment only, and use @ConditionalOnBean or @ConditionalOnMissingBean for beans"));
		}
		if (asksForBeans(metadata)) {
			this.model.refuse(new Refusal("A @ConditionalOnExpression that refers to a bean", source.toString(),
					"let the expression ask for properties only, and use @ConditionalOnBean for beans"));
		}
		return Outcome.OPEN;
	}

	private static boolean asksForBeans(AnnotatedTypeMetadata metadata) {
		String expression = metadata.getAnnotations()
			.get(ConditionalOnExpression.class)
			.getValue(MergedAnnotation.VALUE, String.class)
			.orElse("");
		return BEAN_REFERENCE.matcher(TEXT.matcher(expression).replaceAll("")).find();
	}

	private boolean opens(Source source) {
		return this.scope == Scope.ALL || this.application.contains(source.className());
	}

	private Outcome beans(Condition condition, ConditionView all, AnnotatedTypeMetadata metadata) {
		boolean withAll = condition.matches(all, metadata);
		if (!this.model.registrations().hasOpen()) {
			return Outcome.of(withAll);
		}
		// What is not there among all beans is not there among fewer.
		if (BeanQuestions.asksOnly(withAll ? ConditionalOnMissingBean.class : ConditionalOnBean.class, metadata)) {
			return Outcome.of(withAll);
		}
		ConditionView sure = sure(all);
		boolean withSure = condition.matches(sure, metadata);
		BeanQuestions questions = new BeanQuestions(condition, all, sure, metadata, withAll, withSure);
		if (!withAll && !withSure && !questions.isPossible()) {
			return Outcome.NO;
		}
		return (withAll && withSure && questions.isSettled()) ? Outcome.YES : Outcome.OPEN;
	}

	private Outcome nested(Condition condition, Source source, ConditionContext context,
			AnnotatedTypeMetadata annotated) {
		NestedConditionReader reader = new NestedConditionReader(this.factory.getBeanClassLoader());
		NestedConditions nested = reader.read(condition.getClass());
		if (nested == null) {
			this.model.refuse(new Refusal(
					"The nested condition '%s' puts the answers of its members together in its own way"
						.formatted(condition.getClass().getName()),
					source.toString(), "do not override getFinalMatchOutcome, or write it as a RuntimeCondition"));
			return Outcome.of(condition.matches(context, annotated));
		}
		List<Outcome> outcomes = new ArrayList<>();
		List<OpenDecision> open = new ArrayList<>();
		for (OpenDecision member : nested.members()) {
			AnnotatedTypeMetadata metadata = reader.metadata(member.source().className());
			List<OpenCondition> conditions = new ArrayList<>();
			List<Outcome> own = new ArrayList<>();
			for (OpenCondition each : member.conditions()) {
				Outcome outcome = outcome(reader.instantiate(each.className()), source, context, metadata);
				own.add(outcome);
				if (outcome == Outcome.OPEN) {
					conditions.add(each);
				}
			}
			Outcome outcome = Outcome.all(own);
			outcomes.add(outcome);
			if (outcome == Outcome.OPEN) {
				open.add(OpenDecisions.decision(conditions, metadata));
			}
		}
		Outcome outcome = switch (nested.mode()) {
			case ALL -> Outcome.all(outcomes);
			case ANY -> Outcome.any(outcomes);
			case NONE -> Outcome.any(outcomes).negate();
		};
		if (outcome == Outcome.OPEN) {
			this.model.decisions().add(new NestedConditions(nested.className(), nested.mode(), open));
		}
		return outcome;
	}

	private Outcome unknown(Condition condition, Source source, ConditionView all, AnnotatedTypeMetadata metadata) {
		boolean withAll = condition.matches(all, metadata);
		if (this.application.contains(source.className())
				&& !this.model.isDecidedAtBuild(condition.getClass().getName())) {
			this.model.refuse(new Refusal(
					"The condition '%s' may depend on anything".formatted(condition.getClass().getName()),
					source.toString(),
					"if it depends on the environment only, let it implement dev.muster.condition.RuntimeCondition or name"
							+ " it in the property '%s'; if the answer of the build is good for every start, name it in '%s'"
								.formatted(RUNTIME_CONDITIONS, BuildModel.DECIDED_AT_BUILD)));
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
