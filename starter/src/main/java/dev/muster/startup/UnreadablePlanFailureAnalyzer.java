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

package dev.muster.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.muster.plan.Plan;
import dev.muster.plan.UnreadablePlanException;

/**
 * Explains an {@link UnreadablePlanException}.
 */
final class UnreadablePlanFailureAnalyzer extends AbstractFailureAnalyzer<UnreadablePlanException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnreadablePlanException cause) {
		return new FailureAnalysis(
				"The application was processed ahead of time and has conditions that are decided at start-up, but the plan %s cannot be used: %s. Without it profiles and properties would be ignored."
					.formatted(Plan.LOCATION, cause.getReason()),
				"Build the application again with its 'native' profile, with muster-spring-boot-starter on the class "
						+ "path while it is processed, and of the version that it is run with.",
				cause);
	}

}
