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

package dev.muster.aot.expression;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.CachePut;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.cache.annotation.Caching;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.MergedAnnotation;

/**
 * Finds the expressions that are evaluated when the methods of a bean are called: of the
 * cache, of events and of method security.
 */
final class MethodSites {

	private static final String PREPOST = "org.springframework.security.access.prepost.";

	private static final Set<String> SECURITY = Set.of(PREPOST + "PreAuthorize", PREPOST + "PostAuthorize",
			PREPOST + "PreFilter", PREPOST + "PostFilter");

	private static final Set<Class<? extends Annotation>> CACHE = Set.of(Cacheable.class, CachePut.class,
			CacheEvict.class);

	private static final List<String> CACHE_ATTRIBUTES = List.of("key", "condition", "unless");

	private final Class<?> bean;

	private final List<MergedAnnotation<?>> ofType;

	private final Consumer<Site> sites;

	/**
	 * Prepare to read the methods of a bean.
	 * @param bean the type of the bean
	 * @param ofType its annotations, which may count for all methods
	 * @param sites takes what is found
	 */
	MethodSites(Class<?> bean, List<MergedAnnotation<?>> ofType, Consumer<Site> sites) {
		this.bean = bean;
		this.ofType = ofType;
		this.sites = sites;
	}

	void read(Method method, List<MergedAnnotation<?>> annotations) {
		MethodScopes scopes = new MethodScopes(this.bean, method);
		for (MergedAnnotation<?> annotation : annotations) {
			if (annotation.getType() == EventListener.class) {
				add(annotation, "condition", () -> scopes.event(annotation.getClassArray("classes")), method);
			}
		}
		for (List<MergedAnnotation<?>> all : List.of(annotations, this.ofType)) {
			cache(all, scopes);
			all.stream()
				.filter((annotation) -> SECURITY.contains(annotation.getType().getName()))
				.forEach((annotation) -> security(annotation, scopes, method));
		}
	}

	private void cache(List<MergedAnnotation<?>> annotations, MethodScopes scopes) {
		List<MergedAnnotation<?>> operations = new ArrayList<>();
		for (MergedAnnotation<?> annotation : annotations) {
			if (CACHE.contains(annotation.getType())) {
				operations.add(annotation);
			}
			else if (annotation.getType() == Caching.class) {
				operations.addAll(Arrays.asList(annotation.getAnnotationArray("cacheable", Cacheable.class)));
				operations.addAll(Arrays.asList(annotation.getAnnotationArray("put", CachePut.class)));
				operations.addAll(Arrays.asList(annotation.getAnnotationArray("evict", CacheEvict.class)));
			}
		}
		operations.forEach((operation) -> CACHE_ATTRIBUTES
			.forEach((attribute) -> add(operation, attribute, scopes::cache, scopes.method())));
	}

	private void security(MergedAnnotation<?> annotation, MethodScopes scopes, Method method) {
		String target = annotation.getValue("filterTarget", String.class).orElse("");
		add(annotation, MergedAnnotation.VALUE, () -> scopes.security(annotation.getType().getSimpleName(), target),
				method);
	}

	private void add(MergedAnnotation<?> annotation, String attribute, ScopeSource scope, Method method) {
		String text = filled(annotation, annotation.getValue(attribute, String.class).orElse(""));
		Scope resolved = text.isEmpty() ? null : scope.get();
		if (resolved != null) {
			this.sites.accept(new Site(method.getDeclaringClass().getName() + "#" + method.getName(),
					SiteFinder.describe(annotation, attribute), text, false, resolved));
		}
	}

	// Spring Security fills the attributes of a composed annotation in, as in {role}.
	private static String filled(MergedAnnotation<?> annotation, String text) {
		MergedAnnotation<?> source = annotation.getMetaSource();
		if (source == null || !text.contains("{") || !annotation.getType().getName().startsWith(PREPOST)) {
			return text;
		}
		Map<String, Object> attributes = new LinkedHashMap<>(source.asMap(MergedAnnotation.Adapt.CLASS_TO_STRING));
		String result = text;
		for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
			Object value = attribute.getValue();
			String filled = (value instanceof Object[] values)
					? String.join(",", Arrays.stream(values).map(String::valueOf).toList()) : String.valueOf(value);
			result = result.replace("{" + attribute.getKey() + "}", filled);
		}
		return result;
	}

	/**
	 * Strategy to make a scope.
	 */
	@FunctionalInterface
	private interface ScopeSource {

		@Nullable Scope get();

	}

}
