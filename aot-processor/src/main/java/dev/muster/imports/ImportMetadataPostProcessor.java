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

package dev.muster.imports;

import java.util.Map;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportAware;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

/**
 * Tells imported configuration the annotations of its importer from the loaded class. It
 * takes the place, and the bean name, of Spring Framework's
 * {@code ImportAwareAotBeanPostProcessor}, which reads the importer's class file.
 */
public final class ImportMetadataPostProcessor implements BeanPostProcessor, PriorityOrdered {

	/**
	 * The bean name under which Framework 7.0's generated code registers its own.
	 */
	public static final String BEAN_NAME = "org.springframework.context.annotation.internalImportAwareAotProcessor";

	private final Map<String, String> importers;

	private final ClassLoader classLoader;

	ImportMetadataPostProcessor(Map<String, String> importers, ClassLoader classLoader) {
		this.importers = Map.copyOf(importers);
		this.classLoader = classLoader;
	}

	/**
	 * Register the post-processor in place of Framework's; called by generated code.
	 * @param beanFactory the bean factory of the application
	 * @param importers the fully qualified name of the importer by that of the imported
	 * class
	 */
	public static void register(DefaultListableBeanFactory beanFactory, Map<String, String> importers) {
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		Assert.notNull(importers, "'importers' must not be null");
		ClassLoader given = beanFactory.getBeanClassLoader();
		ClassLoader classLoader = (given != null) ? given : ClassLoader.getSystemClassLoader();
		RootBeanDefinition definition = new RootBeanDefinition(ImportMetadataPostProcessor.class);
		definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
		definition.setInstanceSupplier(() -> new ImportMetadataPostProcessor(importers, classLoader));
		replace(beanFactory, definition);
	}

	private static void replace(BeanDefinitionRegistry registry, BeanDefinition definition) {
		if (registry.containsBeanDefinition(BEAN_NAME)) {
			registry.removeBeanDefinition(BEAN_NAME);
		}
		registry.registerBeanDefinition(BEAN_NAME, definition);
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (bean instanceof ImportAware importAware) {
			String importer = this.importers.get(ClassUtils.getUserClass(bean).getName());
			if (importer != null) {
				importAware.setImportMetadata(
						AnnotationMetadata.introspect(ClassUtils.resolveClassName(importer, this.classLoader)));
			}
		}
		return bean;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
