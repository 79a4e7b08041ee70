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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

import dev.muster.aot.payload.Handler.Kind;
import dev.muster.route.Route;
import dev.muster.scan.BeanTypes;
import dev.muster.scan.BuildScan;

/**
 * Finds the handlers among the bean definitions, those of conditional beans included.
 * What makes a method a handler is named by its name, because none of it has to be there.
 */
final class HandlerFinder {

	private static final String ADVICE = "org.springframework.web.bind.annotation.ControllerAdvice";

	/**
	 * Annotations of methods of controllers.
	 */
	private static final List<Map.Entry<String, Kind>> ROUTES = List.of(
			Map.entry("org.springframework.web.bind.annotation.RequestMapping", Kind.ROUTE),
			Map.entry(HandlerNames.MESSAGE_MAPPING, Kind.MESSAGE),
			Map.entry(HandlerNames.SUBSCRIBE_MAPPING, Kind.MESSAGE),
			Map.entry(HandlerNames.GRAPHQL + "SchemaMapping", Kind.FIELD),
			Map.entry(HandlerNames.GRAPHQL + "BatchMapping", Kind.FIELD),
			Map.entry("org.springframework.graphql.data.federation.EntityMapping", Kind.FIELD));

	/**
	 * Annotations of methods of controllers and their advices.
	 */
	private static final List<Map.Entry<String, Kind>> FAILURES = List.of(
			Map.entry(HandlerNames.EXCEPTION_HANDLER, Kind.FAILURE),
			Map.entry(HandlerNames.MESSAGE_EXCEPTION_HANDLER, Kind.MESSAGE_FAILURE),
			Map.entry(HandlerNames.GRAPHQL + "GraphQlExceptionHandler", Kind.FIELD_FAILURE));

	private static final List<String> ANNOTATIONS = Stream.concat(ROUTES.stream(), FAILURES.stream())
		.map(Map.Entry::getKey)
		.toList();

	private static final List<Class<?>> ROUTER_FUNCTIONS = PresentTypes.of(
			"org.springframework.web.servlet.function.RouterFunction",
			"org.springframework.web.reactive.function.server.RouterFunction");

	private final ConfigurableListableBeanFactory beanFactory;

	private final Map<String, List<String>> routes = new TreeMap<>();

	HandlerFinder(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
		BuildScan.of(beanFactory).controllers().forEach((controller) -> {
			for (Route route : controller.routes()) {
				this.routes.computeIfAbsent(controller.bean() + " " + route.handler(), (key) -> new ArrayList<>())
					.add(route.describe());
				this.routes.computeIfAbsent(controller.bean(), (key) -> new ArrayList<>()).add(route.describe());
			}
		});
	}

	List<Handler> find() {
		List<Handler> handlers = new ArrayList<>();
		for (String name : this.beanFactory.getBeanDefinitionNames()) {
			Class<?> type = ScopedProxyUtils.isScopedTarget(name) ? null : BeanTypes.of(this.beanFactory, name);
			if (type != null && !ClassUtils.getUserClass(type).getName().startsWith("org.springframework.boot.")) {
				addHandlers(name, ClassUtils.getUserClass(type), handlers);
			}
		}
		return handlers;
	}

	private void addHandlers(String bean, Class<?> type, List<Handler> handlers) {
		MergedAnnotations annotations = annotations(type);
		boolean controller = annotations.isPresent(Controller.class);
		if (!controller && !annotations.isPresent(ADVICE)) {
			addFunctions(bean, type, handlers);
			return;
		}
		AnnotatedMethods methods = AnnotatedMethods.of(type, ANNOTATIONS);
		if (controller) {
			for (Map.Entry<String, Kind> route : ROUTES) {
				for (Method method : methods.with(route.getKey())) {
					handlers
						.add(new Handler(route.getValue(), type, method, routes(bean, type, method, route.getValue())));
				}
			}
		}
		for (Map.Entry<String, Kind> failure : FAILURES) {
			for (Method method : methods.with(failure.getKey())) {
				if (!method.getDeclaringClass().getName().startsWith("org.springframework.")) {
					handlers.add(new Handler(failure.getValue(), type, method,
							List.of(HandlerNames.failures(method, failure.getKey()))));
				}
			}
		}
		addFunctions(bean, type, handlers);
	}

	private void addFunctions(String bean, Class<?> type, List<Handler> handlers) {
		if (ROUTER_FUNCTIONS.stream().anyMatch((function) -> function.isAssignableFrom(type))
				&& this.beanFactory.getMergedBeanDefinition(bean) instanceof RootBeanDefinition definition) {
			Method method = definition.getResolvedFactoryMethod();
			if (method != null) {
				handlers.add(new Handler(Kind.FUNCTIONS, ClassUtils.getUserClass(method.getDeclaringClass()), method,
						this.routes.getOrDefault(bean, List.of("router function " + bean))));
			}
		}
	}

	private List<String> routes(String bean, Class<?> type, Method method, Kind kind) {
		String handler = method.getDeclaringClass().getName() + "#" + method.getName();
		if (kind == Kind.MESSAGE) {
			return HandlerNames.destinations(method, type);
		}
		return this.routes.getOrDefault(bean + " " + handler,
				List.of(((kind == Kind.FIELD) ? "GraphQL fields of " : "routes of ") + handler));
	}

	private static MergedAnnotations annotations(Class<?> type) {
		return MergedAnnotations.from(type, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY);
	}

}
