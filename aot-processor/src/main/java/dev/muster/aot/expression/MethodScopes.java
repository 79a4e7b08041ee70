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

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.BaseStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;

/**
 * Tells what the expressions of a method can name: its arguments, as
 * {@code MethodBasedEvaluationContext} has them, and the members of the root object that
 * belongs to the kind of annotation. The root objects are package-private, so their names
 * are here; those are of Framework 7.0 and Security 7.
 */
final class MethodScopes {

	private static final String CACHE_ROOT = "org.springframework.cache.interceptor.CacheExpressionRootObject";

	private static final String EVENT_ROOT = "org.springframework.context.event.EventExpressionRootObject";

	private static final String SECURITY_ROOT = "org.springframework.security.access.expression.method.MethodSecurityExpressionRoot";

	private static final List<String> NAMING = List.of("org.springframework.security.core.parameters.P",
			"org.springframework.data.repository.query.Param");

	private final Class<?> bean;

	private final Method method;

	MethodScopes(Class<?> bean, Method method) {
		this.bean = bean;
		this.method = method;
	}

	Method method() {
		return this.method;
	}

	/**
	 * Return what the cache's expressions can name.
	 * @return the scope, or {@code null} if the root object does not exist
	 */
	@Nullable Scope cache() {
		Reached root = root(CACHE_ROOT);
		Map<String, Reached> variables = arguments();
		ResolvableType result = ResolvableType.forMethodReturnType(this.method, this.bean);
		variables.put("result", Reached.of((result.resolve() == Optional.class) ? result.getGeneric(0) : result));
		return (root != null)
				? new Scope(root.with("args", allArguments()).with("target", Reached.of(this.bean)), variables, false)
				: null;
	}

	/**
	 * Return what the conditions of event listeners can name.
	 * @param classes the events that the annotation names; none if the parameter says it
	 * @return the scope, or {@code null} if the root object does not exist
	 */
	@Nullable Scope event(Class<?>[] classes) {
		List<ResolvableType> payloads = new ArrayList<>();
		for (Class<?> type : classes) {
			payloads.add(ResolvableType.forClass(type));
		}
		if (payloads.isEmpty() && this.method.getParameterCount() > 0) {
			payloads.add(ResolvableType.forMethodParameter(this.method, 0, this.bean));
		}
		Reached event = Reached.anyOf(payloads.stream()
			.map((type) -> ApplicationEvent.class.isAssignableFrom(type.resolve(Object.class)) ? type
					: ResolvableType.forClassWithGenerics(PayloadApplicationEvent.class, type))
			.map(Reached::of)
			.toArray(Reached[]::new));
		Reached root = root(EVENT_ROOT);
		return (root != null) ? new Scope(root.with("args", allArguments()).with("event", event), arguments(), false)
				: null;
	}

	/**
	 * Return what the expressions of method security can name.
	 * @param annotation the simple name of the annotation
	 * @param filterTarget the argument that is filtered, empty for the only one that can
	 * be
	 * @return the scope, or {@code null} if the root object does not exist
	 */
	@Nullable Scope security(String annotation, String filterTarget) {
		Reached root = root(SECURITY_ROOT);
		if (root == null) {
			return null;
		}
		Map<String, Reached> variables = arguments();
		for (int index = 0; index < this.method.getParameterCount(); index++) {
			Parameter parameter = this.method.getParameters()[index];
			Reached argument = argument(index);
			NAMING.forEach((naming) -> MergedAnnotations.from(parameter)
				.get(naming)
				.getValue(MergedAnnotation.VALUE, String.class)
				.ifPresent((name) -> variables.put(name, argument)));
		}
		Reached returned = Reached.of(ResolvableType.forMethodReturnType(this.method, this.bean));
		Reached filtered = annotation.equals("PreFilter") ? filtered(variables, filterTarget) : returned;
		return new Scope(root.with("this", Reached.of(this.bean))
			.with("returnObject", returned)
			.with("filterObject", filtered.element()), variables, false);
	}

	private Reached filtered(Map<String, Reached> variables, String filterTarget) {
		if (!filterTarget.isEmpty()) {
			return variables.getOrDefault(filterTarget, Reached.UNKNOWN);
		}
		for (int index = 0; index < this.method.getParameterCount(); index++) {
			Class<?> type = this.method.getParameterTypes()[index];
			if (type.isArray() || Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)
					|| BaseStream.class.isAssignableFrom(type)) {
				return argument(index);
			}
		}
		return Reached.UNKNOWN;
	}

	private @Nullable Reached root(String name) {
		ClassLoader classLoader = this.bean.getClassLoader();
		return ClassUtils.isPresent(name, classLoader) ? Reached.of(ClassUtils.resolveClassName(name, classLoader))
				: null;
	}

	private Reached argument(int index) {
		return Reached.of(ResolvableType.forMethodParameter(this.method, index, this.bean));
	}

	private Map<String, Reached> arguments() {
		Map<String, Reached> variables = new LinkedHashMap<>();
		@Nullable String @Nullable [] names = new DefaultParameterNameDiscoverer().getParameterNames(this.method);
		for (int index = 0; index < this.method.getParameterCount(); index++) {
			Reached argument = argument(index);
			variables.put("a" + index, argument);
			variables.put("p" + index, argument);
			String name = (names != null) ? names[index] : null;
			if (name != null) {
				variables.put(name, argument);
			}
		}
		return variables;
	}

	private Reached allArguments() {
		Reached[] arguments = new Reached[this.method.getParameterCount()];
		for (int index = 0; index < arguments.length; index++) {
			arguments[index] = argument(index);
		}
		return Reached.elements(ResolvableType.forClass(Object[].class), arguments);
	}

}
