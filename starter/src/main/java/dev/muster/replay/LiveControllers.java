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
import java.util.List;

import org.springframework.beans.factory.BeanFactory;

import dev.muster.route.Controller;
import dev.muster.route.RouteTable;

/**
 * The controllers of the build's manifest that the open decisions have not left out.
 */
public final class LiveControllers {

	private LiveControllers() {
	}

	/**
	 * Return the controllers that exist, under their real names.
	 * @param manifest the controllers that may exist
	 * @param beanFactory the bean factory of the application
	 * @return the controllers; all of the manifest if nothing was left open
	 */
	public static RouteTable of(RouteTable manifest, BeanFactory beanFactory) {
		Decisions decisions = (beanFactory instanceof ReplayBeanFactory replayed) ? replayed.decisions() : null;
		if (decisions == null) {
			return manifest;
		}
		List<Controller> controllers = new ArrayList<>();
		for (Controller controller : manifest.controllers()) {
			String name = decisions.nameOf(controller.bean());
			if (name != null) {
				controllers.add(new Controller(name, controller.type(), controller.routes()));
			}
		}
		return RouteTable.of(controllers);
	}

}
