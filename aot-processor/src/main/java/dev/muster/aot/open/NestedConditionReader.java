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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.boot.autoconfigure.condition.AllNestedConditions;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import dev.muster.plan.NestedConditions;
import dev.muster.plan.NestedConditions.Mode;
import dev.muster.plan.OpenCondition;
import dev.muster.plan.OpenDecision;

/**
 * Reads the members of a nested condition, as Spring Boot does.
 */
final class NestedConditionReader {

	private final @Nullable ClassLoader classLoader;

	private final MetadataReaderFactory readers;

	NestedConditionReader(@Nullable ClassLoader classLoader) {
		this.classLoader = classLoader;
		this.readers = new SimpleMetadataReaderFactory(classLoader);
	}

	/**
	 * Return the members of a nested condition.
	 * @param type the class of the condition
	 * @return the members, or {@code null} if the condition puts their answers together
	 * in its own way
	 */
	@Nullable NestedConditions read(Class<?> type) {
		Mode mode = mode(type);
		if (mode == null) {
			return null;
		}
		List<OpenDecision> members = new ArrayList<>();
		for (String member : metadata(type.getName()).getMemberClassNames()) {
			List<OpenCondition> conditions = conditionsOn(metadata(member)).map(this::instantiate)
				.map((condition) -> new OpenCondition(condition.getClass().getName(),
						StandInCondition.phaseOf(condition)))
				.toList();
			if (!conditions.isEmpty()) {
				members.add(OpenDecisions.decision(conditions, metadata(member)));
			}
		}
		return new NestedConditions(type.getName(), mode, members);
	}

	// From the class file: its annotations may name classes that are not there.
	AnnotationMetadata metadata(String className) {
		try {
			return this.readers.getMetadataReader(className).getAnnotationMetadata();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The class file of '%s' cannot be read".formatted(className), ex);
		}
	}

	Condition instantiate(String className) {
		return (Condition) BeanUtils.instantiateClass(ClassUtils.resolveClassName(className, this.classLoader));
	}

	private static Stream<String> conditionsOn(AnnotationMetadata member) {
		return member.getAnnotations()
			.stream(Conditional.class)
			.flatMap((annotation) -> Arrays.stream(annotation.getStringArray(MergedAnnotation.VALUE)));
	}

	private static @Nullable Mode mode(Class<?> type) {
		for (Class<?> each = type; each != null; each = each.getSuperclass()) {
			if (each == AllNestedConditions.class) {
				return Mode.ALL;
			}
			if (each == AnyNestedCondition.class) {
				return Mode.ANY;
			}
			if (each == NoneNestedConditions.class) {
				return Mode.NONE;
			}
			Method[] methods = ReflectionUtils.getDeclaredMethods(each);
			if (Arrays.stream(methods).anyMatch((method) -> method.getName().equals("getFinalMatchOutcome"))) {
				return null;
			}
		}
		return null;
	}

}
