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

package dev.muster.shapes;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes JSON.
 */
final class Json {

	private Json() {
	}

	static String text(Object value) {
		return "\"" + value + "\"";
	}

	static String object(Map<String, String> members) {
		return members.entrySet()
			.stream()
			.map((member) -> text(member.getKey()) + ":" + member.getValue())
			.collect(Collectors.joining(",", "{", "}"));
	}

	static String object(String name, String value) {
		return object(Map.of(name, value));
	}

	static String array(Collection<String> elements) {
		return "[" + String.join(",", elements) + "]";
	}

}
