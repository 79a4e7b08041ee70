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

import java.util.Comparator;

/**
 * Something that configuration names and that an executable will not have.
 *
 * @param property the property
 * @param file the file that has it
 * @param location what is named
 * @param reason why it will not be there
 * @param action what to do
 */
record ConfigurationProblem(String property, String file, String location, String reason,
		String action) implements Comparable<ConfigurationProblem> {

	private static final Comparator<ConfigurationProblem> ORDER = Comparator.comparing(ConfigurationProblem::file)
		.thenComparing(ConfigurationProblem::property)
		.thenComparing(ConfigurationProblem::location)
		.thenComparing(ConfigurationProblem::reason);

	@Override
	public int compareTo(ConfigurationProblem other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return "%s: %s%n  where: %s in %s%n  what to do: %s".formatted(this.location, this.reason, this.property,
				this.file, this.action);
	}

}
