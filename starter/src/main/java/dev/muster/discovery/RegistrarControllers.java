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

package dev.muster.discovery;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import dev.muster.route.Controller;
import dev.muster.scan.RouteScanner;

/**
 * The controllers that bean registrars have registered. Registrars run again when the
 * application starts, and may register other beans than the build has seen.
 */
final class RegistrarControllers {

	private RegistrarControllers() {
	}

	static List<Controller> in(ConfigurableListableBeanFactory beanFactory) {
		List<String> names = new ArrayList<>();
		for (String name : beanFactory.getBeanDefinitionNames()) {
			if (beanFactory.getBeanDefinition(name).getSource() instanceof Class<?> type
					&& BeanRegistrar.class.isAssignableFrom(type)) {
				names.add(name);
			}
		}
		// A scanner has a handler mapping of its own, which takes time to make.
		return names.isEmpty() ? List.of() : new RouteScanner(beanFactory).scan(names).controllers();
	}

}
