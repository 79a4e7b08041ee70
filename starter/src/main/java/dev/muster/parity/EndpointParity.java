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

/**
 * What was found for the endpoints of Spring Boot's actuator. No build records them: what
 * is exposed is decided by properties, so what Spring Boot exposes at this start is
 * compared with what the handler mappings serve, and where.
 *
 * @param matched how many operations are served in the context where they belong
 * @param missing the operations that are exposed and not served there
 * @param phantom the operations that are served in a context where they do not belong
 */
public record EndpointParity(int matched, List<RouteProblem> missing, List<RouteProblem> phantom) {

	/**
	 * What is found if there are no endpoints, or if their context has not started yet.
	 */
	static final EndpointParity NONE = new EndpointParity(0, List.of(), List.of());

	public EndpointParity {
		missing = List.copyOf(missing);
		phantom = List.copyOf(phantom);
	}

}
