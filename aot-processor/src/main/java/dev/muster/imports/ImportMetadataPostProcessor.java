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

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
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

import dev.muster.plan.LoadedConfigurations;

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

	private final Map<String, List<String>> importers;

	private final DefaultListableBeanFactory beanFactory;

	ImportMetadataPostProcessor(Map<String, List<String>> importers, DefaultListableBeanFactory beanFactory) {
		this.importers = Map.copyOf(importers);
		this.beanFactory = beanFactory;
	}

	/**
	 * Register the post-processor in place of Framework's; called by generated code.
	 * @param beanFactory the bean factory of the application
	 * @param importers the fully qualified names of the importers, in the order of the
	 * imports, by that of the imported class
	 */
	public static void register(DefaultListableBeanFactory beanFactory, Map<String, List<String>> importers) {
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		Assert.notNull(importers, "'importers' must not be null");
		RootBeanDefinition definition = new RootBeanDefinition(ImportMetadataPostProcessor.class);
		definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
		definition.setInstanceSupplier(() -> new ImportMetadataPostProcessor(importers, beanFactory));
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
			String importer = importerOf(ClassUtils.getUserClass(bean).getName());
			if (importer != null) {
				importAware.setImportMetadata(AnnotationMetadata
					.introspect(ClassUtils.resolveClassName(importer, this.beanFactory.getBeanClassLoader())));
			}
		}
		return bean;
	}

	// As in Spring: the last one that is loaded.
	private @Nullable String importerOf(String imported) {
		List<String> candidates = this.importers.getOrDefault(imported, List.of());
		return candidates.reversed().stream().filter(this::isLoaded).findFirst().orElse(null);
	}

	private boolean isLoaded(String importer) {
		return !(this.beanFactory instanceof LoadedConfigurations configurations) || configurations.isLoaded(importer);
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
