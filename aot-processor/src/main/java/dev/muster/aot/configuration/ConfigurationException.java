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

package dev.muster.aot.configuration;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Thrown when configuration names what an executable will not have and the build is to
 * fail then.
 */
class ConfigurationException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	ConfigurationException(Collection<ConfigurationProblem> problems) {
		super(describe(problems));
	}

	/**
	 * Describe problems.
	 * @param problems the problems
	 * @return a sentence and three lines for each
	 */
	static String describe(Collection<ConfigurationProblem> problems) {
		return problems.stream()
			.map(ConfigurationProblem::toString)
			.collect(Collectors.joining(System.lineSeparator(),
					"Configuration names what a native executable will not have:" + System.lineSeparator(), ""));
	}

}
