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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotation.Adapt;
import org.springframework.core.type.AnnotatedTypeMetadata;

import dev.muster.plan.ConditionAnnotation;
import dev.muster.plan.OpenCondition;

/**
 * Reads the annotations that conditions read, so that at start-up no class has to be
 * loaded and searched for them, which takes most of the time of a decision.
 * <p>
 * That is done for conditions of Spring that are known to read nothing but their own
 * annotation, where this is declared on the class or method itself. What is composed of
 * other annotations or repeated is left to Spring's own search.
 */
final class ConditionAnnotations {

	private static final String BOOT = "org.springframework.boot.autoconfigure.condition.";

	// Read from the sources of Spring Framework 7.0 and Spring Boot 4.1.
	private static final Map<String, List<String>> READ_BY = Map.of(
			"org.springframework.context.annotation.ProfileCondition",
			List.of("org.springframework.context.annotation.Profile"), BOOT + "OnPropertyCondition",
			List.of(BOOT + "ConditionalOnProperty", BOOT + "ConditionalOnBooleanProperty"),
			BOOT + "OnExpressionCondition", List.of(BOOT + "ConditionalOnExpression"));

	private static final Set<String> CONTAINERS = Set.of(BOOT + "ConditionalOnProperties",
			BOOT + "ConditionalOnBooleanProperties");

	private ConditionAnnotations() {
	}

	/**
	 * Read the annotations that all conditions of a place read.
	 * @param conditions the conditions
	 * @param metadata the place
	 * @return the annotations, or an empty list if they have to be read at start-up
	 */
	static List<ConditionAnnotation> read(List<OpenCondition> conditions, AnnotatedTypeMetadata metadata) {
		if (!READ_BY.keySet().containsAll(conditions.stream().map(OpenCondition::className).toList())
				|| CONTAINERS.stream().anyMatch(metadata::isAnnotated)) {
			return List.of();
		}
		List<MergedAnnotation<?>> annotations = conditions.stream()
			.flatMap((condition) -> READ_BY.getOrDefault(condition.className(), List.of()).stream())
			.<MergedAnnotation<?>>flatMap((type) -> metadata.getAnnotations().stream(type))
			.toList();
		List<ConditionAnnotation> read = annotations.stream()
			.filter(MergedAnnotation::isDirectlyPresent)
			.map(ConditionAnnotations::read)
			.flatMap(Optional::stream)
			.toList();
		return (read.size() == annotations.size()) ? read : List.of();
	}

	private static Optional<ConditionAnnotation> read(MergedAnnotation<?> annotation) {
		Map<String, Object> attributes = new LinkedHashMap<>();
		annotation.asMap(Adapt.CLASS_TO_STRING)
			.forEach((name, value) -> attributes.put(name, (value instanceof String[] texts) ? List.of(texts) : value));
		return attributes.values().stream().allMatch(ConditionAnnotations::canBeWritten)
				? Optional.of(new ConditionAnnotation(annotation.getType().getName(), attributes)) : Optional.empty();
	}

	// A control character would break the lines of the plan.
	private static boolean canBeWritten(Object value) {
		return switch (value) {
			case Boolean flag -> true;
			case String text -> text.chars().noneMatch(Character::isISOControl);
			case List<?> texts -> texts.stream().allMatch(ConditionAnnotations::canBeWritten);
			default -> false;
		};
	}

}
