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

package dev.muster.aot.expression;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Thrown when expressions cannot be proved and the build is to fail then.
 */
class UnprovedExpressionsException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	UnprovedExpressionsException(Collection<UnprovedExpression> unproved) {
		super(describe(unproved));
	}

	/**
	 * Describe expressions.
	 * @param unproved the expressions
	 * @return a sentence and three lines for each
	 */
	static String describe(Collection<UnprovedExpression> unproved) {
		return unproved.stream()
			.map(UnprovedExpression::toString)
			.collect(Collectors.joining(System.lineSeparator(),
					"Not every expression is proved to be the same in a native executable:" + System.lineSeparator(),
					""));
	}

}
