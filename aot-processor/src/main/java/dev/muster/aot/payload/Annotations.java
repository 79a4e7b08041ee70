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

package dev.muster.aot.payload;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotation.Adapt;
import org.springframework.core.annotation.MergedAnnotations;

/**
 * Reads what annotations of Jackson and Bean Validation say about the types of a payload.
 * They are named by their names, because neither has to be there.
 */
final class Annotations {

	private static final String JACKSON = "com.fasterxml.jackson.annotation.JacksonAnnotation";

	private static final String SUBTYPES = "com.fasterxml.jackson.annotation.JsonSubTypes";

	private static final String TYPE_INFO = "com.fasterxml.jackson.annotation.JsonTypeInfo";

	private static final String CONSTRAINT = "jakarta.validation.Constraint";

	private static final Set<String> PROPERTIES = Set.of("com.fasterxml.jackson.annotation.JsonProperty",
			"com.fasterxml.jackson.annotation.JsonValue", "com.fasterxml.jackson.annotation.JsonUnwrapped",
			"com.fasterxml.jackson.annotation.JsonAnyGetter", "jakarta.validation.Valid");

	/**
	 * Attributes that name types of values; others name serializers and their like, for
	 * which Spring's registrar cares.
	 */
	private static final Set<String> VALUE_TYPES = Set.of("as", "contentAs", "keyAs", "defaultImpl");

	private final PayloadTypes types;

	Annotations(PayloadTypes types) {
		this.types = types;
	}

	/**
	 * Read the annotations of a type or member. Validators are added.
	 * @param element the type or member
	 * @param named takes the types that are named
	 */
	void read(AnnotatedElement element, Consumer<Class<?>> named) {
		if (element.getAnnotations().length == 0) {
			return;
		}
		MergedAnnotations annotations = MergedAnnotations.from(element,
				MergedAnnotations.SearchStrategy.TYPE_HIERARCHY);
		annotations.stream(JACKSON)
			.filter(MergedAnnotation::isMetaPresent)
			.map(MergedAnnotation::getRoot)
			.forEach((annotation) -> jackson(annotation, named));
		annotations.stream(CONSTRAINT).filter(MergedAnnotation::isPresent).forEach(this::constraint);
	}

	void readParameters(Executable executable, Consumer<Class<?>> named) {
		for (AnnotatedElement parameter : executable.getParameters()) {
			read(parameter, named);
		}
	}

	private static void jackson(MergedAnnotation<?> annotation, Consumer<Class<?>> named) {
		annotation.asMap(Adapt.ANNOTATION_TO_MAP).forEach((name, value) -> {
			if (value instanceof Class<?> type && VALUE_TYPES.contains(name) && isGiven(type)) {
				named.accept(type);
			}
			else if (value instanceof Map<?, ?>[] entries && annotation.getType().getName().equals(SUBTYPES)) {
				for (Map<?, ?> entry : entries) {
					if (entry.get("value") instanceof Class<?> type) {
						named.accept(type);
					}
				}
			}
		});
	}

	// Attributes that are left out have one of these.
	private static boolean isGiven(Class<?> type) {
		return type != Void.class && !type.isAnnotation();
	}

	private void constraint(MergedAnnotation<Annotation> constraint) {
		for (Class<?> validator : constraint.getClassArray("validatedBy")) {
			if (PayloadTypes.isCandidate(validator)) {
				this.types.add(validator, Reason.VALIDATOR);
			}
		}
	}

	/**
	 * Return whether the values of a type say in their JSON of which subtype they are.
	 * @param type the type
	 * @return {@code true} if they do
	 */
	static boolean namesSubtypes(Class<?> type) {
		return MergedAnnotations.from(type, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY).isPresent(TYPE_INFO);
	}

	boolean isProperty(AnnotatedElement element) {
		MergedAnnotations annotations = MergedAnnotations.from(element);
		return PROPERTIES.stream().anyMatch(annotations::isPresent);
	}

}
