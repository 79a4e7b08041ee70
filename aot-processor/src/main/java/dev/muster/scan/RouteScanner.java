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

package dev.muster.scan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

import dev.muster.route.Controller;
import dev.muster.route.RouteTable;

/**
 * Lists the controllers among the bean definitions of a bean factory. No bean is created:
 * what a definition does not say is told by the classes it names.
 */
public final class RouteScanner {

	private final ConfigurableListableBeanFactory beanFactory;

	private final boolean keepPlaceholders;

	/**
	 * Create a scanner for an application that runs.
	 * @param beanFactory the bean factory, with all its definitions registered
	 */
	public RouteScanner(ConfigurableListableBeanFactory beanFactory) {
		this(beanFactory, false);
	}

	private RouteScanner(ConfigurableListableBeanFactory beanFactory, boolean keepPlaceholders) {
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		this.beanFactory = beanFactory;
		this.keepPlaceholders = keepPlaceholders;
	}

	/**
	 * Create a scanner for a build, which must not ask for properties: placeholders in
	 * paths stay as they are written.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @return the scanner
	 */
	public static RouteScanner keepingPlaceholders(ConfigurableListableBeanFactory beanFactory) {
		return new RouteScanner(beanFactory, true);
	}

	/**
	 * Return the annotated controllers and router functions of Spring MVC or WebFlux, and
	 * the annotated controllers of GraphQL.
	 * @return the table; empty if there is neither a web framework nor GraphQL
	 */
	public RouteTable scan() {
		return scan(List.of(this.beanFactory.getBeanDefinitionNames()));
	}

	/**
	 * Return the annotated controllers and router functions among some beans.
	 * @param names the names of bean definitions
	 * @return the table; empty if there is neither a web framework nor GraphQL
	 */
	public RouteTable scan(Collection<String> names) {
		List<ControllerReader> readers = ControllerReaders.of(this.beanFactory, this.keepPlaceholders);
		if (readers.isEmpty()) {
			return new RouteTable(List.of());
		}
		List<Controller> controllers = new ArrayList<>();
		for (String name : names) {
			if (ScopedProxyUtils.isScopedTarget(name)) {
				continue;
			}
			Class<?> type = BeanTypes.of(this.beanFactory, name);
			if (type != null) {
				controllers.addAll(read(readers, name, ClassUtils.getUserClass(type)));
			}
		}
		return RouteTable.of(controllers);
	}

	// One controller may answer requests and fetch fields.
	private static Collection<Controller> read(List<ControllerReader> readers, String name, Class<?> type) {
		Map<String, Controller> controllers = new LinkedHashMap<>();
		for (ControllerReader reader : readers) {
			Controller controller = reader.read(name, type);
			if (controller != null) {
				controllers.merge(controller.type(), controller, Controller::and);
			}
		}
		return controllers.values();
	}

}
