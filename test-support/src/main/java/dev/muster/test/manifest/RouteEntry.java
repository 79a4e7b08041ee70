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

package dev.muster.test.manifest;

import java.util.List;

import dev.muster.manifest.Manifest;
import dev.muster.manifest.Origin;
import dev.muster.manifest.RecordedController;
import dev.muster.route.Route;

/**
 * A route of a manifest with everything that is said about it.
 *
 * @param route the route
 * @param controller the controller that answers it
 */
record RouteEntry(Route route, RecordedController controller) {

	static List<RouteEntry> of(Manifest manifest) {
		return manifest.controllers()
			.stream()
			.flatMap((each) -> each.controller().routes().stream().map((route) -> new RouteEntry(route, each)))
			.toList();
	}

	boolean isSame(RouteEntry other) {
		return this.route.equals(other.route) && bean().equals(other.bean()) && origin().equals(other.origin());
	}

	/**
	 * Return whether the same code answers another route, or the same route is answered
	 * by other code.
	 * @param other the route of the other manifest
	 * @return {@code true} if it is
	 */
	boolean isRelated(RouteEntry other) {
		boolean sameRoute = this.route.describe().equals(other.route.describe());
		boolean sameHandler = this.route.handler().equals(other.route.handler()) && bean().equals(other.bean());
		return sameRoute || sameHandler;
	}

	String bean() {
		return this.controller.controller().bean();
	}

	Origin origin() {
		return this.controller.origin();
	}

}
