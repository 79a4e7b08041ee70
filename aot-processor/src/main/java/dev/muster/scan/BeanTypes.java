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

import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.Assert;

/**
 * Tells the types of beans from their definitions. No bean is created for it.
 */
public final class BeanTypes {

	private BeanTypes() {
	}

	/**
	 * Return the type of a bean, behind a scoped proxy that of its target.
	 * @param beanFactory the bean factory that holds the definition, never {@code null}
	 * @param name the name of the bean, never {@code null}
	 * @return the type, or {@code null} if the definition does not tell it
	 */
	public static @Nullable Class<?> of(ConfigurableListableBeanFactory beanFactory, String name) {
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		Class<?> target = AutoProxyUtils.determineTargetClass(beanFactory, name);
		return (target != null) ? target : beanFactory.getType(name, false);
	}

}
