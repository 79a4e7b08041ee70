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

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.MergedAnnotations;

/**
 * The methods of a class that carry some annotations. Most classes carry few of them, so
 * the annotations of each method are read once, and not for each annotation.
 */
final class AnnotatedMethods {

	private final Class<?> type;

	private final Collection<String> annotations;

	private final Map<Method, Set<String>> carried = new HashMap<>();

	private AnnotatedMethods(Class<?> type, Collection<String> annotations) {
		this.type = type;
		this.annotations = annotations;
	}

	/**
	 * Read the methods of a class and its supertypes.
	 * @param type the class
	 * @param annotations the names of the annotations that matter
	 * @return the methods
	 */
	static AnnotatedMethods of(Class<?> type, Collection<String> annotations) {
		AnnotatedMethods methods = new AnnotatedMethods(type, annotations);
		MethodIntrospector.selectMethods(type, (Method method) -> !methods.carried(method).isEmpty());
		return methods;
	}

	/**
	 * Return the methods that carry an annotation, of their own or by what they override.
	 * @param annotation one of the names
	 * @return the methods
	 */
	Set<Method> with(String annotation) {
		if (this.carried.values().stream().noneMatch((names) -> names.contains(annotation))) {
			return Set.of();
		}
		return MethodIntrospector.selectMethods(this.type, (Method method) -> carried(method).contains(annotation));
	}

	private Set<String> carried(Method method) {
		return this.carried.computeIfAbsent(method, this::read);
	}

	// Asking for one annotation after the other goes through all of them each time.
	private Set<String> read(Method method) {
		return MergedAnnotations.from(method, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
			.stream()
			.map((annotation) -> annotation.getType().getName())
			.filter(this.annotations::contains)
			.collect(Collectors.toUnmodifiableSet());
	}

}
