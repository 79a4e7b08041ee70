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

package dev.muster.integration.comparison;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.muster.integration.exchange.Answer;

/**
 * What came of running one form of an application in one cell.
 */
sealed interface Outcome {

	/**
	 * The application has answered.
	 *
	 * @param answers its answers
	 */
	record Answered(List<Answer> answers) implements Outcome {

	}

	/**
	 * The application has not started or has stopped answering.
	 *
	 * @param message what was the matter
	 */
	record Failed(String message) implements Outcome {

		// The lines of a log that tell why an application has ended.
		private static final Pattern REASON = Pattern.compile("Exception: |^Caused by: |^Description:|^Action:");

		private static final int LINES = 15;

		/**
		 * Shorten a message that has a whole log in it.
		 * @param failure what was thrown
		 * @return the failure
		 */
		static Failed of(RuntimeException failure) {
			List<String> lines = String.valueOf(failure.getMessage()).lines().toList();
			List<String> reasons = lines.stream().skip(1).filter((line) -> REASON.matcher(line).find()).toList();
			List<String> chosen = reasons.isEmpty() ? lines : reasons;
			return new Failed(
					lines.getFirst() + "\n  " + chosen.stream().limit(LINES).collect(Collectors.joining("\n  ")));
		}

	}

}
