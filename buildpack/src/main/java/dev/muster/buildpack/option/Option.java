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

package dev.muster.buildpack.option;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * An option, by the name of its environment variable.
 */
enum Option {

	BP_MUSTER_OPTIMIZATION("2"),

	BP_MUSTER_LINK("mostly-static"),

	BP_MUSTER_NATIVE_IMAGE_ARGUMENTS(""),

	BP_MUSTER_INCLUDE_RESOURCES(""),

	BP_MUSTER_EXCLUDE_RESOURCES(""),

	BP_MUSTER_LABELS(""),

	BP_MUSTER_LEAK_GATE("fail"),

	BP_MUSTER_STARTUP_CHECK("true");

	static final String PREFIX = "BP_MUSTER_";

	private final String fallback;

	Option(String fallback) {
		this.fallback = fallback;
	}

	String value(Map<String, String> environment) {
		String value = environment.getOrDefault(name(), "").strip();
		return value.isEmpty() ? this.fallback : value;
	}

	static boolean isKnown(String name) {
		return Arrays.stream(values()).anyMatch((option) -> option.name().equals(name));
	}

	static Optional<Option> closestTo(String name) {
		return Arrays.stream(values())
			.min(Comparator.comparingInt((option) -> distance(option.name(), name)))
			.filter((option) -> distance(option.name(), name) <= name.length() / 3);
	}

	private static int distance(String left, String right) {
		int[] previous = new int[right.length() + 1];
		Arrays.setAll(previous, (column) -> column);
		for (int row = 1; row <= left.length(); row++) {
			int[] current = new int[right.length() + 1];
			current[0] = row;
			for (int column = 1; column <= right.length(); column++) {
				int replaced = previous[column - 1] + ((left.charAt(row - 1) != right.charAt(column - 1)) ? 1 : 0);
				current[column] = Math.min(replaced, Math.min(previous[column], current[column - 1]) + 1);
			}
			previous = current;
		}
		return previous[right.length()];
	}

}
