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

package dev.muster.route;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.util.Assert;

/**
 * All controllers of an application with their routes, in a stable order.
 *
 * @param controllers the controllers, sorted
 */
public record RouteTable(List<Controller> controllers) {

	public RouteTable {
		controllers = controllers.stream().sorted().toList();
	}

	/**
	 * Return a table of the given controllers.
	 * @param controllers the controllers in any order
	 * @return the table
	 */
	public static RouteTable of(Collection<Controller> controllers) {
		return new RouteTable(List.copyOf(controllers));
	}

	/**
	 * Return the controllers in some packages or below them.
	 * @param packageNames the packages; must not be empty
	 * @return the controllers, in the order of the table; empty if there are none
	 */
	public Set<Controller> within(String... packageNames) {
		Assert.notEmpty(packageNames, "'packageNames' must not be empty");
		Set<Controller> found = new LinkedHashSet<>();
		for (Controller controller : this.controllers) {
			for (String packageName : packageNames) {
				if (controller.isWithin(packageName)) {
					found.add(controller);
				}
			}
		}
		return found;
	}

	/**
	 * Return the number of routes of all controllers.
	 * @return the number
	 */
	public int routeCount() {
		return this.controllers.stream().mapToInt((controller) -> controller.routes().size()).sum();
	}

}
