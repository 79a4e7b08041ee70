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

package dev.muster.actuate;

import java.util.List;
import java.util.Locale;

import dev.muster.parity.ParityCheck;
import dev.muster.parity.ParityMode;
import dev.muster.parity.ParityReport;
import dev.muster.parity.RouteProblem;

/**
 * Whether the routes are served that were recorded, compared at the moment of the
 * question.
 *
 * @param mode what a difference does at start-up: {@code fail}, {@code warn} or
 * {@code off}
 * @param matched how many recorded routes are served
 * @param notCompared how many routes are served that cannot be compared
 * @param missing what was recorded and is not served, each with its probable cause
 * @param phantom what is served and was not recorded, each with its probable cause
 * @param allowed what is served, was not recorded, and is allowed
 * @param endpoints how many operations of actuator endpoints are served where they belong
 */
public record ParityDescriptor(String mode, int matched, int notCompared, List<String> missing, List<String> phantom,
		List<String> allowed, int endpoints) {

	static ParityDescriptor of(ParityCheck check) {
		return of(check.mode(), check.compare());
	}

	static ParityDescriptor of(ParityMode mode, ParityReport report) {
		return new ParityDescriptor(mode.name().toLowerCase(Locale.ROOT), report.matched(), report.notCompared(),
				texts(report.missing()), texts(report.phantom()),
				report.allowed().stream().map(RouteProblem::route).toList(), report.endpoints().matched());
	}

	private static List<String> texts(List<RouteProblem> problems) {
		return problems.stream().map(RouteProblem::toString).toList();
	}

}
