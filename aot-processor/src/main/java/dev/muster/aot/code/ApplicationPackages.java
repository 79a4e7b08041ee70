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

package dev.muster.aot.code;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Finds the packages of an application: those of its scans, and those that
 * {@code muster.discovery.packages} names.
 */
public final class ApplicationPackages {

	private static final String PACKAGES = "muster.discovery.packages";

	// Several processors ask for them, and the definitions do not change in between.
	private static final Map<ConfigurableListableBeanFactory, Set<String>> known = Collections
		.synchronizedMap(new WeakHashMap<>());

	private ApplicationPackages() {
	}

	/**
	 * Find the packages.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @param environment resolves placeholders in the packages of scans
	 * @return the packages, which can be added to
	 */
	public static Set<String> find(ConfigurableListableBeanFactory beanFactory, Environment environment) {
		return new TreeSet<>(known.computeIfAbsent(beanFactory, (key) -> read(key, environment)));
	}

	private static Set<String> read(ConfigurableListableBeanFactory beanFactory, Environment environment) {
		Set<String> packages = new TreeSet<>();
		if (AutoConfigurationPackages.has(beanFactory)) {
			packages.addAll(AutoConfigurationPackages.get(beanFactory));
		}
		for (String name : beanFactory.getBeanDefinitionNames()) {
			Class<?> type = beanFactory.getType(name, false);
			if (type != null && !type.getName().startsWith("org.springframework.")) {
				Class<?> bean = ClassUtils.getUserClass(type);
				MergedAnnotations.from(bean, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY)
					.stream(ComponentScan.class)
					.forEach((scan) -> addPackages(bean, scan, environment, packages));
			}
		}
		packages.addAll(Binder.get(environment).bind(PACKAGES, Bindable.listOf(String.class)).orElse(List.of()));
		packages.remove("");
		return packages;
	}

	private static void addPackages(Class<?> bean, MergedAnnotation<ComponentScan> scan, Environment environment,
			Set<String> packages) {
		List<String> named = Arrays.stream(scan.getStringArray("basePackages"))
			.map(environment::resolvePlaceholders)
			.toList();
		Class<?>[] classes = scan.getClassArray("basePackageClasses");
		packages.addAll(named);
		Arrays.stream(classes).map(ClassUtils::getPackageName).forEach(packages::add);
		if (named.isEmpty() && classes.length == 0) {
			packages.add(bean.getPackageName());
		}
	}

}
