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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import dev.muster.route.Controller;
import dev.muster.route.RouteTable;
import dev.muster.scan.RouteScanner;

/**
 * The controllers of a started application: those of the build's manifest that the open
 * decisions have not left out, and those that bean registrars have registered.
 */
public final class LiveControllers {

	private LiveControllers() {
	}

	/**
	 * Return the controllers that exist, under their real names.
	 * @param manifest the controllers that may exist
	 * @param beanFactory the bean factory of the application
	 * @return the controllers
	 */
	public static RouteTable of(RouteTable manifest, ConfigurableListableBeanFactory beanFactory) {
		Decisions decisions = (beanFactory instanceof ReplayBeanFactory replayed) ? replayed.decisions() : null;
		Set<String> registered = new HashSet<>(Arrays.stream(beanFactory.getBeanDefinitionNames())
			.filter((name) -> beanFactory.getBeanDefinition(name).getSource() instanceof Class<?> type
					&& BeanRegistrar.class.isAssignableFrom(type))
			.toList());
		List<Controller> controllers = new ArrayList<>(new RouteScanner(beanFactory).scan(registered).controllers());
		for (Controller controller : manifest.controllers()) {
			String name = (decisions != null) ? decisions.nameOf(controller.bean()) : controller.bean();
			if (name != null && !registered.contains(name) && beanFactory.containsBeanDefinition(name)) {
				controllers.add(new Controller(name, controller.type(), controller.routes()));
			}
		}
		return RouteTable.of(controllers);
	}

}
