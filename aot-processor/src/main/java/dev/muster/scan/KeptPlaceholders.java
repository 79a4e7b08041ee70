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

package dev.muster.scan;

import java.util.ArrayList;
import java.util.List;

import org.springframework.util.StringValueResolver;

/**
 * Keeps placeholders in paths as they are written: what they stand for is known only when
 * the application starts. No path pattern may contain them, so that a character that
 * nobody uses stands for each while patterns are combined.
 */
final class KeptPlaceholders implements StringValueResolver {

	// The first character of Unicode's private use area.
	private static final char FIRST = '\uE000';

	private final List<String> placeholders = new ArrayList<>();

	@Override
	public String resolveStringValue(String value) {
		StringBuilder kept = new StringBuilder();
		int position = 0;
		for (int start = value.indexOf("${"); start >= 0; start = value.indexOf("${", position)) {
			int end = endOf(value, start);
			kept.append(value, position, start).append((char) (FIRST + this.placeholders.size()));
			this.placeholders.add(value.substring(start, end));
			position = end;
		}
		return kept.append(value, position, value.length()).toString();
	}

	// The default of a placeholder may have placeholders of its own.
	private static int endOf(String value, int start) {
		int depth = 0;
		for (int index = start; index < value.length(); index++) {
			char character = value.charAt(index);
			depth += (character == '{') ? 1 : (character == '}') ? -1 : 0;
			if (character == '}' && depth == 0) {
				return index + 1;
			}
		}
		return value.length();
	}

	/**
	 * Return a path as it was written.
	 * @param path the path with characters that stand for placeholders
	 * @return the path with its placeholders
	 */
	String restore(String path) {
		String restored = path;
		for (int index = 0; index < this.placeholders.size(); index++) {
			restored = restored.replace(String.valueOf((char) (FIRST + index)), this.placeholders.get(index));
		}
		return restored;
	}

}
