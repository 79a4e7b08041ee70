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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.function.RouterFunction;

import dev.muster.route.Route;
import dev.muster.scan.BeanTypes;
import dev.muster.scan.BuildScan;

/**
 * Finds the handlers among the bean definitions, those of conditional beans included.
 */
final class HandlerFinder {

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
		boolean controller = AnnotatedElementUtils.hasAnnotation(type, Controller.class);
		if (controller) {
			for (Method method : methods(type, RequestMapping.class)) {
				String handler = method.getDeclaringClass().getName() + "#" + method.getName();
				handlers.add(new Handler(Handler.Kind.ROUTE, type, method,
						this.routes.getOrDefault(bean + " " + handler, List.of("routes of " + handler))));
			}
		}
		if (controller || AnnotatedElementUtils.hasAnnotation(type, ControllerAdvice.class)) {
			for (Method method : methods(type, ExceptionHandler.class)) {
				if (!method.getDeclaringClass().getName().startsWith("org.springframework.")) {
					handlers.add(new Handler(Handler.Kind.FAILURE, type, method, List.of(failures(method))));
				}
			}
		}
		if (RouterFunction.class.isAssignableFrom(type)
				&& this.beanFactory.getMergedBeanDefinition(bean) instanceof RootBeanDefinition definition) {
			Method method = definition.getResolvedFactoryMethod();
			if (method != null) {
				handlers.add(new Handler(Handler.Kind.FUNCTIONS, ClassUtils.getUserClass(method.getDeclaringClass()),
						method, this.routes.getOrDefault(bean, List.of("router function " + bean))));
			}
		}
	}

	private static Set<Method> methods(Class<?> type, Class<? extends java.lang.annotation.Annotation> annotation) {
		return MethodIntrospector.selectMethods(type,
				(Method method) -> AnnotatedElementUtils.hasAnnotation(method, annotation));
	}

	private static String failures(Method method) {
		Class<?>[] named = MergedAnnotations.from(method, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
			.get(ExceptionHandler.class)
			.getClassArray("value");
		List<String> types = Arrays.stream((named.length > 0) ? named : method.getParameterTypes())
			.filter(Throwable.class::isAssignableFrom)
			.map(Class::getSimpleName)
			.toList();
		return "after " + String.join(", ", types);
	}

}
