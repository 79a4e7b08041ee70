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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Expands placeholders over all values that the files of any profile give: what a value
 * may be, whatever the application is started with.
 */
final class Placeholders {

	/**
	 * Stands in a value for what only the start can know.
	 */
	static final char UNKNOWN = '\0';

	private static final String START = "${";

	// More combinations than this are taken as unknown.
	private static final int MOST = 512;

	private final Map<String, Set<String>> values = new LinkedHashMap<>();

	/**
	 * Create the placeholders.
	 * @param values the values of all files
	 */
	Placeholders(Collection<ConfiguredValue> values) {
		values.forEach((value) -> this.values
			.computeIfAbsent(PropertyName.uniform(value.property()), (key) -> new LinkedHashSet<>())
			.add(value.value()));
	}

	/**
	 * Expand a value.
	 * @param value the value as it is written
	 * @return what it may be, with {@link #UNKNOWN} for placeholders that nothing says
	 * anything about
	 */
	Set<String> expand(String value) {
		return expand(value, Set.of());
	}

	private Set<String> expand(String text, Set<String> open) {
		int start = text.indexOf(START);
		int end = (start < 0) ? -1 : end(text, start + START.length());
		if (end < 0) {
			return Set.of(text);
		}
		Set<String> middle = resolve(text.substring(start + START.length(), end), open);
		Set<String> rest = expand(text.substring(end + 1), open);
		Set<String> result = new LinkedHashSet<>();
		if (middle.size() * rest.size() > MOST) {
			middle = Set.of(String.valueOf(UNKNOWN));
		}
		for (String each : middle) {
			rest.forEach((tail) -> result.add(text.substring(0, start) + each + tail));
		}
		return result;
	}

	// That a file gives a value is no proof that it is loaded: the default may apply too.
	private Set<String> resolve(String body, Set<String> open) {
		int colon = separator(body);
		Set<String> result = new LinkedHashSet<>();
		for (String name : expand((colon < 0) ? body : body.substring(0, colon), open)) {
			String uniform = PropertyName.uniform(name);
			if (open.contains(uniform)) {
				continue;
			}
			Set<String> inner = new LinkedHashSet<>(open);
			inner.add(uniform);
			this.values.getOrDefault(uniform, Set.of()).forEach((value) -> result.addAll(expand(value, inner)));
		}
		if (colon >= 0) {
			result.addAll(expand(body.substring(colon + 1), open));
		}
		return result.isEmpty() ? Set.of(String.valueOf(UNKNOWN)) : result;
	}

	private static int end(String text, int from) {
		int depth = 1;
		for (int index = from; index < text.length(); index++) {
			if (text.startsWith(START, index)) {
				depth++;
				index++;
			}
			else if (text.charAt(index) == '}' && --depth == 0) {
				return index;
			}
		}
		return -1;
	}

	private static int separator(String body) {
		int depth = 0;
		for (int index = 0; index < body.length(); index++) {
			if (body.startsWith(START, index)) {
				depth++;
			}
			else if (body.charAt(index) == '}') {
				depth--;
			}
			else if (body.charAt(index) == ':' && depth == 0) {
				return index;
			}
		}
		return -1;
	}

}
