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

import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.ClassUtils;

import dev.muster.plan.ConditionAnnotation;
import dev.muster.plan.OpenDecision;
import dev.muster.plan.Source;

/**
 * What conditions are told about the class or method that carries them: its annotations
 * as the plan has them if that is all that they read, else those of the loaded class.
 */
final class SourceMetadata {

	private final @Nullable ClassLoader classLoader;

	private final Map<Source, AnnotatedTypeMetadata> metadata = new HashMap<>();

	private final Map<String, Class<?>> annotationTypes = new HashMap<>();

	SourceMetadata(@Nullable ClassLoader classLoader) {
		this.classLoader = classLoader;
	}

	AnnotatedTypeMetadata of(OpenDecision decision) {
		return this.metadata.computeIfAbsent(decision.source(), (source) -> create(source, decision.annotations()));
	}

	private AnnotatedTypeMetadata create(Source source, List<ConditionAnnotation> annotations) {
		String className = source.className();
		String methodName = source.methodName();
		if (annotations.isEmpty()) {
			return (methodName != null) ? introspectMethod(className, methodName) : introspectType(className);
		}
		MergedAnnotations merged = MergedAnnotations
			.of(annotations.stream().<MergedAnnotation<?>>map(this::annotation).toList());
		return (methodName != null)
				? new PlannedMethod(className, methodName, merged, () -> introspectMethod(className, methodName))
				: new PlannedType(className, merged, () -> introspectType(className));
	}

	private MergedAnnotation<?> annotation(ConditionAnnotation annotation) {
		Map<String, Object> attributes = new LinkedHashMap<>(annotation.attributes());
		attributes.replaceAll((name, value) -> (value instanceof List<?> texts) ? texts.toArray(String[]::new) : value);
		return MergedAnnotation.of(this.classLoader, null, type(annotation.type()), attributes);
	}

	@SuppressWarnings("unchecked")
	private Class<Annotation> type(String name) {
		return (Class<Annotation>) this.annotationTypes.computeIfAbsent(name,
				(key) -> ClassUtils.resolveClassName(key, this.classLoader));
	}

	private AnnotationMetadata introspectType(String className) {
		return AnnotationMetadata.introspect(ClassUtils.resolveClassName(className, this.classLoader));
	}

	private MethodMetadata introspectMethod(String className, String methodName) {
		return introspectType(className).getAnnotatedMethods(Conditional.class.getName())
			.stream()
			.filter((method) -> method.getMethodName().equals(methodName))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException(
					"The method '%s#%s' with its conditions is not there. Build the application again: the executable lacks a hint for it."
						.formatted(className, methodName)));
	}

}
