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

import java.net.URL;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

import dev.muster.manifest.Origin;

/**
 * Tells where the beans of a bean factory come from.
 */
final class BeanOrigins {

	private final ConfigurableListableBeanFactory beanFactory;

	BeanOrigins(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Tell where a bean comes from.
	 * @param bean its name
	 * @param type the class that declares its routes
	 * @return the origin
	 */
	Origin of(String bean, String type) {
		BeanDefinition definition = this.beanFactory.getBeanDefinition(bean);
		if (definition instanceof RootBeanDefinition root && root.getDecoratedDefinition() != null) {
			definition = root.getDecoratedDefinition().getBeanDefinition();
		}
		if (definition.getSource() instanceof Class<?> source && BeanRegistrar.class.isAssignableFrom(source)) {
			return new Origin(Origin.Form.REGISTRAR, source.getName(), location(source.getName()), List.of());
		}
		Set<String> conditions = new LinkedHashSet<>();
		MethodMetadata method = (definition instanceof AnnotatedBeanDefinition annotated)
				? annotated.getFactoryMethodMetadata() : null;
		if (method != null) {
			String declaredBy = method.getDeclaringClassName() + "#" + method.getMethodName();
			addConditions(declaredBy, method, conditions);
			addConditionsOf(method.getDeclaringClassName(), conditions);
			return new Origin(Origin.Form.METHOD, declaredBy, location(method.getDeclaringClassName()),
					List.copyOf(conditions));
		}
		addConditionsOf(type, conditions);
		return new Origin(Origin.Form.COMPONENT, type, location(type), List.copyOf(conditions));
	}

	// A class inherits the conditions of those that import it, one of which has to match.
	private void addConditionsOf(String className, Set<String> conditions) {
		Class<?> type = ClassUtils.resolveClassName(className, this.beanFactory.getBeanClassLoader());
		addConditions(className, AnnotationMetadata.introspect(type), conditions);
		if (!this.beanFactory.containsBean(FrameworkInternals.IMPORT_REGISTRY)) {
			return;
		}
		for (String importer : FrameworkInternals.importersOf(this.beanFactory, className)) {
			if (!importer.equals(className)) {
				Class<?> importing = ClassUtils.resolveClassName(importer, this.beanFactory.getBeanClassLoader());
				addConditions(importer, AnnotationMetadata.introspect(importing), conditions);
			}
		}
	}

	private static void addConditions(String place, AnnotatedTypeMetadata metadata, Set<String> conditions) {
		String annotations = metadata.getAnnotations()
			.stream(Conditional.class)
			.map((annotation) -> "@" + annotation.getRoot().getType().getSimpleName())
			.distinct()
			.sorted()
			.collect(Collectors.joining(" "));
		if (!annotations.isEmpty()) {
			conditions.add(place + " " + annotations);
		}
	}

	// The folders above are the build machine's own affair.
	private @Nullable String location(String className) {
		String classFile = ClassUtils.convertClassNameToResourcePath(className) + ClassUtils.CLASS_FILE_SUFFIX;
		ClassLoader classLoader = this.beanFactory.getBeanClassLoader();
		URL url = (classLoader != null) ? classLoader.getResource(classFile) : null;
		if (url == null) {
			return null;
		}
		String root = StringUtils
			.trimTrailingCharacter(url.getPath().substring(0, url.getPath().length() - classFile.length() - 1), '!');
		return root.substring(root.lastIndexOf('/') + 1);
	}

}
