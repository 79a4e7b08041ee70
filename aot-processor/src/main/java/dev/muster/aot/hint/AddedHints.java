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

package dev.muster.aot.hint;

import org.springframework.core.env.Environment;

/**
 * The switch of all hints that are added to those of Spring. It is there to measure what
 * they cost: an executable without them is not the application.
 */
public final class AddedHints {

	/**
	 * The name of the property.
	 */
	public static final String PROPERTY = "muster.hints.enabled";

	private AddedHints() {
	}

	/**
	 * Return whether hints are added.
	 * @param environment the environment of the build
	 * @return {@code true} unless the property is {@code false}
	 * @throws IllegalArgumentException if the property is neither true nor false
	 */
	public static boolean enabled(Environment environment) {
		String value = environment.getProperty(PROPERTY, "true").strip();
		return switch (value) {
			case "true" -> true;
			case "false" -> false;
			default -> throw new IllegalArgumentException(
					"The property '%s' is '%s': set it to 'true' or to 'false'.".formatted(PROPERTY, value));
		};
	}

}
