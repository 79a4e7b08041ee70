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

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.Assert;

import dev.muster.route.RouteTable;

/**
 * The routes of an application that is being built. Several AOT processors ask for them,
 * and Spring calls each by itself; since the definitions do not change between the calls,
 * a bean factory is scanned once.
 */
public final class BuildScan {

	private static final Map<ConfigurableListableBeanFactory, RouteTable> tables = Collections
		.synchronizedMap(new WeakHashMap<>());

	private BuildScan() {
	}

	/**
	 * Return the routes of an application, with the placeholders in their paths as they
	 * are written.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @return the table; empty if there is no web framework
	 */
	public static RouteTable of(ConfigurableListableBeanFactory beanFactory) {
		Assert.notNull(beanFactory, "'beanFactory' must not be null");
		return tables.computeIfAbsent(beanFactory, (key) -> RouteScanner.keepingPlaceholders(key).scan());
	}

}
