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

import org.springframework.util.Assert;

/**
 * Thrown when an application that starts does not serve the routes that were recorded.
 */
public class ParityException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final transient ParityReport report;

	/**
	 * Create an exception.
	 * @param report what was found; at least one problem
	 */
	public ParityException(ParityReport report) {
		super(message(report));
		this.report = report;
	}

	private static String message(ParityReport report) {
		Assert.notNull(report, "'report' must not be null");
		StringBuilder message = new StringBuilder("The application does not serve the routes that were recorded: ")
			.append("%d missing, %d phantom, %d as recorded.".formatted(report.missing().size(),
					report.phantom().size(), report.matched()));
		append(message, "missing", report.missing());
		append(message, "phantom", report.phantom());
		return message.toString();
	}

	private static void append(StringBuilder message, String state, List<RouteProblem> problems) {
		problems.forEach((problem) -> message.append("%n    %s: %s".formatted(state, problem)));
	}

	/**
	 * Return what was found.
	 * @return the report, with at least one problem
	 */
	public ParityReport getReport() {
		return this.report;
	}

}
