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

package dev.muster.parity;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.pattern.PathPatternParser;

import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * The handler mappings of annotated controllers, as far as they are the same in all web
 * frameworks.
 */
abstract sealed class AnnotatedMappings implements HandlerMappings
		permits ServletAnnotatedMappings, ReactiveAnnotatedMappings {

	/**
	 * The name that Spring MVC and WebFlux give to their own handler mapping. Libraries
	 * have others, with routes that are no beans of the application.
	 */
	static final String OWN = "requestMappingHandlerMapping";

	private final ConfigurableListableBeanFactory beanFactory;

	private final Map<String, Predicate<Class<?>>> prefixes;

	AnnotatedMappings(ConfigurableListableBeanFactory beanFactory, Map<String, Predicate<Class<?>>> prefixes) {
		this.beanFactory = beanFactory;
		this.prefixes = prefixes;
	}

	@Override
	public final RouteKind kind() {
		return RouteKind.ANNOTATED;
	}

	/**
	 * Add the routes of a handler method.
	 * @param routes the routes of its mapping
	 * @param handler the handler method
	 * @param mapping the name of the handler mapping
	 * @param served where to add them
	 */
	static void add(List<Route> routes, HandlerMethod handler, String mapping, List<ServedRoute> served) {
		String bean = (handler.getBean() instanceof String name) ? name : null;
		routes.forEach((route) -> served.add(new ServedRoute(route, bean, mapping.equals(OWN))));
	}

	@Override
	public final List<Route> expected(String bean, Route route) {
		return List.of(this.prefixes.isEmpty() ? route : withPrefixOf(bean, route));
	}

	private Route withPrefixOf(String bean, Route route) {
		Class<?> type = this.beanFactory.containsBean(bean) ? this.beanFactory.getType(bean, false) : null;
		for (Map.Entry<String, Predicate<Class<?>>> prefix : this.prefixes.entrySet()) {
			if (type != null && prefix.getValue().test(ClassUtils.getUserClass(type))) {
				return withPrefix(this.beanFactory.resolveEmbeddedValue(prefix.getKey()), route);
			}
		}
		return route;
	}

	private static Route withPrefix(@Nullable String prefix, Route route) {
		if (prefix == null || route.path() == null) {
			return route;
		}
		PathPatternParser parser = PathPatternParser.defaultInstance;
		String path = parser.parse(parser.initFullPathPattern(prefix))
			.combine(parser.parse(route.path()))
			.getPatternString();
		return route.withPath(path);
	}

	// Behind a proxy that is made of interfaces, Spring knows the method by its
	// interface.
	@Override
	public final Object identity(@Nullable String bean, Route route, boolean exact) {
		return exact ? route : route.withHandler(route.handler().substring(route.handler().indexOf('#') + 1));
	}

}
