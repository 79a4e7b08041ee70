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

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

import dev.muster.aot.open.OpenBeanFactory;
import dev.muster.scan.BeanTypes;

/**
 * Tells what the beans that expressions name are, those that are off in the build
 * included. Of several that may have one name all count.
 */
final class BeanLookup {

	/**
	 * What a start registers under a fixed name, or a scope answers under it: see
	 * {@code WebApplicationContextUtils#registerEnvironmentBeans}, {@code RequestScope}
	 * and {@code AbstractApplicationContext#prepareBeanFactory}.
	 */
	private static final Map<String, String> CONTEXTUAL = Map.of("servletContext", "jakarta.servlet.ServletContext",
			"servletConfig", "jakarta.servlet.ServletConfig", "request", "jakarta.servlet.http.HttpServletRequest",
			"session", "jakarta.servlet.http.HttpSession");

	private final ConfigurableListableBeanFactory beanFactory;

	BeanLookup(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Find a bean.
	 * @param name its name, or an alias
	 * @return what it is, or {@code null} if there is none of that name
	 */
	@Nullable Reached find(String name) {
		return switch (name) {
			case "environment" -> Reached.of(ConfigurableEnvironment.class);
			case "systemProperties", "contextParameters" -> map(String.class);
			case "systemEnvironment", "contextAttributes" -> map(Object.class);
			case "applicationContext" -> Reached.of(ApplicationContext.class);
			default -> bean(name);
		};
	}

	private static Reached map(Class<?> values) {
		return Reached.of(ResolvableType.forClassWithGenerics(Map.class, String.class, values));
	}

	private @Nullable Reached bean(String name) {
		List<Reached> beans = new ArrayList<>();
		for (String internalName : names(name)) {
			beans.add(type(internalName));
		}
		if (!beans.isEmpty()) {
			return Reached.anyOf(beans.toArray(Reached[]::new));
		}
		String contextual = CONTEXTUAL.get(name);
		ClassLoader classLoader = this.beanFactory.getBeanClassLoader();
		return (contextual != null && ClassUtils.isPresent(contextual, classLoader))
				? Reached.of(ClassUtils.resolveClassName(contextual, classLoader)) : null;
	}

	private Collection<String> names(String name) {
		if (this.beanFactory instanceof OpenBeanFactory open) {
			Collection<String> names = open.namesOf(name);
			if (!names.isEmpty()) {
				return names;
			}
		}
		return this.beanFactory.containsBean(name) ? List.of(name) : List.of();
	}

	private Reached type(String name) {
		Class<?> declared = this.beanFactory.getType(name, false);
		if (declared != null && this.beanFactory.containsBeanDefinition(name)) {
			ResolvableType generic = this.beanFactory.getMergedBeanDefinition(name).getResolvableType();
			if (generic.hasGenerics() && generic.resolve() == declared) {
				return Reached.of(generic);
			}
		}
		Class<?> type = BeanTypes.of(this.beanFactory, name);
		return (type != null) ? Reached.of(ClassUtils.getUserClass(type)) : Reached.UNKNOWN;
	}

}
