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

package dev.muster.conditions.facts;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Tells every bean definition with the class that its author wrote, and apart from it
 * those of this application.
 */
@Component
class BeanFacts implements FactSource {

	/**
	 * The names of bean definitions by which an ahead-of-time processed application
	 * differs from a plain one that was started in the environment of the build: Spring
	 * leaves out what has done its work at build time, and adds one to tell imported
	 * configurations about their importers.
	 */
	private static final Set<String> OWN_TO_ONE_FORM = Set.of(
			"org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory",
			"org.springframework.context.annotation.internalAutowiredAnnotationProcessor",
			"org.springframework.context.annotation.internalCommonAnnotationProcessor",
			"org.springframework.context.annotation.internalConfigurationAnnotationProcessor",
			"org.springframework.context.annotation.internalImportAwareAotProcessor",
			"servletComponentRegisteringPostProcessor");

	private final ConfigurableListableBeanFactory beanFactory;

	BeanFacts(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public Map<String, List<String>> facts() {
		List<String> beans = Arrays.stream(this.beanFactory.getBeanDefinitionNames())
			.filter(Predicate.not(OWN_TO_ONE_FORM::contains))
			.map((name) -> name + " -> " + className(name))
			.sorted()
			.toList();
		return Map.of("beans", beans, "beans of the application",
				beans.stream().filter((bean) -> bean.contains(" -> dev.muster.conditions")).toList());
	}

	private String className(String name) {
		Object singleton = this.beanFactory.containsSingleton(name) ? this.beanFactory.getSingleton(name) : null;
		Class<?> type = (singleton != null) ? AopProxyUtils.ultimateTargetClass(singleton)
				: this.beanFactory.getType(name, false);
		return (type != null) ? className(type) : "unknown";
	}

	private static String className(Class<?> type) {
		if (Proxy.isProxyClass(type)) {
			return Stream.of(type.getInterfaces()).map(Class::getName).findFirst().orElse("proxy");
		}
		String name = ClassUtils.getUserClass(type).getName();
		int lambda = name.indexOf("$$Lambda");
		return (lambda != -1) ? name.substring(0, lambda) + "$$Lambda" : name;
	}

}
