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

package dev.muster.parity;

import java.util.List;

import dev.muster.route.RouteKind;

/**
 * What was found for one programming model.
 *
 * @param kind the model
 * @param matched how many recorded routes are served
 * @param notCompared how many routes are served that cannot be compared: the build could
 * not prove their path
 * @param missing what was recorded and is not served
 * @param phantom what is served and was not recorded
 * @param allowed what is served, was not recorded, and is on the list of what is allowed
 */
public record KindParity(RouteKind kind, int matched, int notCompared, List<RouteProblem> missing,
		List<RouteProblem> phantom, List<RouteProblem> allowed) {

	public KindParity {
		missing = List.copyOf(missing);
		phantom = List.copyOf(phantom);
		allowed = List.copyOf(allowed);
	}

}
