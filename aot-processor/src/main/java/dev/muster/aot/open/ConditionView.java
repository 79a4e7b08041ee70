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

package dev.muster.aot.open;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * What a real condition gets to see of the build.
 *
 * @param factory the beans
 * @param environment the environment
 * @param resourceLoader the resources
 * @param loader the class loader of the application
 */
record ConditionView(DefaultListableBeanFactory factory, Environment environment, ResourceLoader resourceLoader,
		@Nullable ClassLoader loader) implements ConditionContext {

	@Override
	public BeanDefinitionRegistry getRegistry() {
		return this.factory;
	}

	@Override
	public DefaultListableBeanFactory getBeanFactory() {
		return this.factory;
	}

	@Override
	public Environment getEnvironment() {
		return this.environment;
	}

	@Override
	public ResourceLoader getResourceLoader() {
		return this.resourceLoader;
	}

	@Override
	public @Nullable ClassLoader getClassLoader() {
		return this.loader;
	}

}
