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

import java.util.Set;

import org.springframework.util.Assert;

import dev.muster.route.Controller;
import dev.muster.route.RouteTable;

/**
 * Tells which controllers the application has, in every form in which it is run. On the
 * JVM the answer comes from the bean definitions, in an application that was processed
 * ahead of time from the manifest that the build wrote with the same code.
 */
public final class RouteDiscovery {

	private final RouteTable table;

	/**
	 * Create a discovery that answers from a table.
	 * @param table the table of the application
	 */
	public RouteDiscovery(RouteTable table) {
		Assert.notNull(table, "'table' must not be null");
		this.table = table;
	}

	/**
	 * Return the controllers in some packages or below them.
	 * @param packageNames the packages, for example {@code com.example.web}; at least one
	 * @return the controllers with their routes in a stable order; empty if there are
	 * none
	 * @throws IllegalArgumentException if no package is given or if one is empty
	 */
	public Set<Controller> discover(String... packageNames) {
		return this.table.within(packageNames);
	}

	/**
	 * Return everything that was discovered, the controllers of libraries included.
	 * @return the table
	 */
	public RouteTable table() {
		return this.table;
	}

}
