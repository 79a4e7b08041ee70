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

package dev.muster.replay;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;

/**
 * What a condition gets to see of the starting application.
 *
 * @param context the application context
 * @param beanFactory its bean factory
 */
record ReplayContext(ConfigurableApplicationContext context,
		ReplayBeanFactory beanFactory) implements ConditionContext {

	@Override
	public BeanDefinitionRegistry getRegistry() {
		return this.beanFactory;
	}

	@Override
	public ReplayBeanFactory getBeanFactory() {
		return this.beanFactory;
	}

	@Override
	public Environment getEnvironment() {
		return this.context.getEnvironment();
	}

	@Override
	public ResourceLoader getResourceLoader() {
		return this.context;
	}

	@Override
	public @Nullable ClassLoader getClassLoader() {
		return this.context.getClassLoader();
	}

}
