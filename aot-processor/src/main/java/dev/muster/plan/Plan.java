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

package dev.muster.plan;

import java.util.List;

/**
 * Everything that the start of the application has to know to repeat the registrations of
 * the build, and to decide on the way what the build left open.
 *
 * @param decisions the open decisions
 * @param nested the members of the nested conditions among them
 * @param configurations the configuration classes that depend on open decisions
 * @param steps the registrations, in the order of the build
 */
public record Plan(List<OpenDecision> decisions, List<NestedConditions> nested, List<OpenConfiguration> configurations,
		List<Step> steps) {

	/**
	 * Where the build puts the plan on the class path.
	 */
	public static final String LOCATION = "META-INF/muster/plan.txt";

	/**
	 * The version of the format; a reader refuses every other one.
	 */
	public static final int VERSION = 2;

	public Plan {
		decisions = List.copyOf(decisions);
		nested = List.copyOf(nested);
		configurations = List.copyOf(configurations);
		steps = List.copyOf(steps);
	}

}
