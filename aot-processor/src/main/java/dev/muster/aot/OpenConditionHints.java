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

package dev.muster.aot;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.MergedAnnotation.Adapt;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import dev.muster.plan.NestedConditions;
import dev.muster.plan.OpenConfiguration;
import dev.muster.plan.OpenDecision;
import dev.muster.plan.Plan;
import dev.muster.plan.Source;
import dev.muster.plan.Step;

/**
 * Registers what the start of a native executable reaches by reflection to decide open
 * conditions: the conditions, the classes and methods that carry them, and the classes
 * that their annotations name.
 */
final class OpenConditionHints {

	private final ReflectionHints hints;

	private final @Nullable ClassLoader classLoader;

	OpenConditionHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		this.hints = hints.reflection();
		this.classLoader = classLoader;
	}

	void register(Plan plan) {
		this.hints.registerTypeIfPresent(this.classLoader, "org.springframework.web.service.registry.GroupsMetadata",
				MemberCategory.INVOKE_DECLARED_METHODS);
		plan.decisions().forEach(this::register);
		plan.nested().stream().map(NestedConditions::members).forEach((members) -> members.forEach(this::register));
		plan.configurations().stream().map(OpenConfiguration::className).forEach(this::registerType);
		plan.steps().forEach((step) -> {
			if (step instanceof Step.RegisterOpen open && open.source() != null) {
				registerType(open.source().className());
			}
		});
	}

	private void register(OpenDecision decision) {
		Source source = decision.source();
		Class<?> type = ClassUtils.resolveClassName(source.className(), this.classLoader);
		this.hints.registerType(type);
		decision.conditions()
			.forEach((condition) -> this.hints.registerType(
					ClassUtils.resolveClassName(condition.className(), this.classLoader),
					MemberCategory.INVOKE_DECLARED_CONSTRUCTORS));
		if (!decision.annotations().isEmpty()) {
			decision.annotations()
				.forEach((annotation) -> this.hints.registerType(
						ClassUtils.resolveClassName(annotation.type(), this.classLoader),
						MemberCategory.INVOKE_DECLARED_METHODS));
			return;
		}
		if (source.methodName() == null) {
			registerNamedTypes(type);
			return;
		}
		for (Method method : ReflectionUtils.getDeclaredMethods(type)) {
			if (method.getName().equals(source.methodName())) {
				this.hints.registerMethod(method, ExecutableMode.INVOKE);
				this.hints.registerType(method.getReturnType());
				registerNamedTypes(method);
			}
		}
	}

	private void registerNamedTypes(AnnotatedElement element) {
		MergedAnnotations.from(element, SearchStrategy.TYPE_HIERARCHY)
			.stream()
			.filter((annotation) -> MergedAnnotations.from(annotation.getType()).isPresent(Conditional.class))
			.flatMap((annotation) -> annotation.asMap(Adapt.CLASS_TO_STRING).values().stream())
			.flatMap(
					(value) -> (value instanceof Object[] values) ? Arrays.stream(values) : Arrays.stream(array(value)))
			.filter(String.class::isInstance)
			.map(String.class::cast)
			.forEach(this::registerType);
	}

	private static Object[] array(Object value) {
		return new Object[] { value };
	}

	private void registerType(String name) {
		if (name.contains(".") && ClassUtils.isPresent(name, this.classLoader)) {
			this.hints.registerType(ClassUtils.resolveClassName(name, this.classLoader));
		}
	}

}
