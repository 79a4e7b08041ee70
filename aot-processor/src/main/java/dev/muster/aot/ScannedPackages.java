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

package dev.muster.aot;

import java.util.LinkedHashSet;
import java.util.Set;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScans;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * The packages that the component scans of an application look at.
 *
 * @param names the packages, each with those below it
 */
record ScannedPackages(Set<String> names) {

	/**
	 * Read the packages from the configuration classes among the bean definitions, by the
	 * rules of {@link ComponentScan}.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @return the packages
	 */
	static ScannedPackages of(ConfigurableListableBeanFactory beanFactory) {
		Environment environment = beanFactory.getBean(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME,
				Environment.class);
		Set<String> names = new LinkedHashSet<>();
		for (String name : beanFactory.getBeanDefinitionNames()) {
			if (beanFactory.getBeanDefinition(name) instanceof AnnotatedBeanDefinition definition
					&& definition.getFactoryMethodMetadata() == null) {
				addPackages(definition.getMetadata(), environment, names);
			}
		}
		return new ScannedPackages(names);
	}

	private static void addPackages(AnnotationMetadata type, Environment environment, Set<String> names) {
		for (AnnotationAttributes scan : type.getMergedRepeatableAnnotationAttributes(ComponentScan.class,
				ComponentScans.class, false)) {
			Set<String> own = new LinkedHashSet<>();
			for (String each : scan.getStringArray("basePackages")) {
				own.addAll(Set.of(StringUtils.tokenizeToStringArray(environment.resolvePlaceholders(each),
						ConfigurableApplicationContext.CONFIG_LOCATION_DELIMITERS)));
			}
			for (Class<?> each : scan.getClassArray("basePackageClasses")) {
				own.add(ClassUtils.getPackageName(each));
			}
			if (own.isEmpty()) {
				own.add(ClassUtils.getPackageName(type.getClassName()));
			}
			names.addAll(own);
		}
	}

	boolean contain(String className) {
		return this.names.stream().anyMatch((each) -> className.startsWith(each + "."));
	}

}
