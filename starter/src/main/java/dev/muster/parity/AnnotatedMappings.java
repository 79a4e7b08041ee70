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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

import dev.muster.route.Route;
import dev.muster.route.RouteKind;
import dev.muster.scan.AnnotatedRoutes;

/**
 * The handler mappings of annotated controllers in Spring MVC.
 */
final class AnnotatedMappings implements HandlerMappings {

	/**
	 * The name that Spring MVC gives to its own handler mapping. Libraries have others,
	 * with routes that are no beans of the application.
	 */
	static final String SPRING_MVC = "requestMappingHandlerMapping";

	private final ConfigurableListableBeanFactory beanFactory;

	private final Map<String, RequestMappingHandlerMapping> mappings;

	AnnotatedMappings(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
		this.mappings = beanFactory.getBeansOfType(RequestMappingHandlerMapping.class);
	}

	@Override
	public RouteKind kind() {
		return RouteKind.ANNOTATED;
	}

	@Override
	public List<ServedRoute> served() {
		List<ServedRoute> served = new ArrayList<>();
		this.mappings.forEach((name, mapping) -> mapping.getHandlerMethods()
			.forEach((info, handler) -> add(info, handler, name.equals(SPRING_MVC), served)));
		return served;
	}

	private static void add(RequestMappingInfo info, HandlerMethod handler, boolean comparable,
			List<ServedRoute> served) {
		String bean = (handler.getBean() instanceof String name) ? name : null;
		AnnotatedRoutes.of(handler.getMethod(), info)
			.forEach((route) -> served.add(new ServedRoute(route, bean, comparable)));
	}

	@Override
	public Route expected(String bean, Route route) {
		RequestMappingHandlerMapping mapping = this.mappings.get(SPRING_MVC);
		if (mapping == null || mapping.getPathPrefixes().isEmpty()) {
			return route;
		}
		Class<?> type = this.beanFactory.containsBean(bean) ? this.beanFactory.getType(bean, false) : null;
		for (Map.Entry<String, Predicate<Class<?>>> prefix : mapping.getPathPrefixes().entrySet()) {
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
	public Object identity(@Nullable String bean, Route route, boolean exact) {
		return exact ? route : route.withHandler(route.handler().substring(route.handler().indexOf('#') + 1));
	}

}
