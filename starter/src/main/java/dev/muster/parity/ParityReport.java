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
import java.util.stream.Stream;

/**
 * The result of a comparison.
 *
 * @param kinds what was found for each programming model
 * @param endpoints what was found for the endpoints of the actuator
 */
public record ParityReport(List<KindParity> kinds, EndpointParity endpoints) {

	public ParityReport {
		kinds = List.copyOf(kinds);
	}

	/**
	 * Return whether everything that was recorded is served, and nothing else.
	 * @return {@code true} if there is no problem
	 */
	public boolean isClean() {
		return missing().isEmpty() && phantom().isEmpty();
	}

	/**
	 * Return how many recorded routes are served.
	 * @return the number
	 */
	public int matched() {
		return this.kinds.stream().mapToInt(KindParity::matched).sum();
	}

	/**
	 * Return how many routes are served that cannot be compared.
	 * @return the number
	 */
	public int notCompared() {
		return this.kinds.stream().mapToInt(KindParity::notCompared).sum();
	}

	/**
	 * Return what was recorded, or is exposed, and is not served.
	 * @return the routes, in a stable order
	 */
	public List<RouteProblem> missing() {
		return Stream
			.concat(this.kinds.stream().flatMap((kind) -> kind.missing().stream()), this.endpoints.missing().stream())
			.toList();
	}

	/**
	 * Return what is served and was not recorded, or not exposed there.
	 * @return the routes, in a stable order
	 */
	public List<RouteProblem> phantom() {
		return Stream
			.concat(this.kinds.stream().flatMap((kind) -> kind.phantom().stream()), this.endpoints.phantom().stream())
			.toList();
	}

	/**
	 * Return what is served, was not recorded, and is allowed.
	 * @return the routes, in a stable order
	 */
	public List<RouteProblem> allowed() {
		return this.kinds.stream().flatMap((kind) -> kind.allowed().stream()).toList();
	}

}
