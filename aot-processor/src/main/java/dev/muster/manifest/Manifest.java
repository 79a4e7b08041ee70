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

package dev.muster.manifest;

import java.util.List;

import dev.muster.route.RouteTable;

/**
 * What the build has recorded: the controllers that may serve, and those that never do.
 *
 * @param controllers the controllers, sorted
 * @param leftOut the classes of the application that look like controllers and serve
 * nothing, sorted
 */
public record Manifest(List<RecordedController> controllers, List<LeftOut> leftOut) {

	public Manifest {
		controllers = controllers.stream().sorted().toList();
		leftOut = leftOut.stream().sorted().toList();
	}

	/**
	 * Return the controllers with their routes.
	 * @return the table, never {@code null}
	 */
	public RouteTable table() {
		return RouteTable.of(this.controllers.stream().map(RecordedController::controller).toList());
	}

}
