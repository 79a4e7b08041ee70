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

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of properties in the one form in which Spring Boot takes them to be the same:
 * without case, dashes, underscores and the index of a list.
 */
final class PropertyName {

	private static final Pattern INDEX = Pattern.compile("\\[\\d+\\]");

	private PropertyName() {
	}

	/**
	 * Bring a name into its form.
	 * @param name the name as it is written
	 * @return the form, to be compared only
	 */
	static String uniform(String name) {
		return INDEX.matcher(name).replaceAll("").replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
	}

}
