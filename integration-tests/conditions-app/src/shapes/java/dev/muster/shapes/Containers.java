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

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Makes values that hold others: collections, maps, arrays, optional values. What has an
 * order of its own each time holds one value.
 */
final class Containers {

	private final Values values;

	Containers(Values values) {
		this.values = values;
	}

	Value make(int depth) {
		return switch (this.values.chance().number(0, 8)) {
			case 0, 1 -> collection("List", "List.<%1$s>of(%2$s, %2$s)", element(depth), 2);
			case 2 -> collection("Set", "Set.<%s>of(%s)", element(depth), 1);
			case 3 -> collection("Collection", "new ArrayList<%1$s>(List.<%1$s>of(%2$s))", element(depth), 1);
			case 4 -> map("String", "\"key\"", "key", element(depth));
			case 5 -> {
				Value key = new Enums(this.values).make();
				yield map(key.type(), key.code(), key.json().replace("\"", ""), element(depth));
			}
			case 6 -> {
				Value element = element(depth);
				yield new Value("Optional<%s>".formatted(element.boxed()),
						"Optional.<%s>of(%s)".formatted(element.boxed(), element.code()), element.json(),
						element.bare(), element.members(), "Optional<%s>".formatted(element.boxed()));
			}
			case 7 -> array(this.values.value(depth, (element) -> !element.type().contains("<")
					&& !element.type().equals("char") && !element.type().equals("byte[]")));
			default -> new Value("Optional<String>", "Optional.empty()", "null");
		};
	}

	private Value element(int depth) {
		return this.values.value(depth, (element) -> !element.type().startsWith("Optional"));
	}

	private static Value collection(String type, String code, Value element, int count) {
		String container = "%s<%s>".formatted(type, element.boxed());
		return new Value(container, code.formatted(element.boxed(), element.code()),
				Json.array(Collections.nCopies(count, element.json())),
				Json.array(Collections.nCopies(count, element.bare())), Map.of(), container);
	}

	private static Value map(String key, String code, String name, Value element) {
		String container = "Map<%s, %s>".formatted(key, element.boxed());
		return new Value(container, "Map.<%s, %s>of(%s, %s)".formatted(key, element.boxed(), code, element.code()),
				Json.object(name, element.json()), Json.object(name, element.bare()), Map.of(), container);
	}

	// The type of its elements is a type that an array has at run time.
	private static Value array(Value element) {
		return new Value(element.type() + "[]", "new %s[] { %s }".formatted(element.type(), element.code()),
				Json.array(List.of(element.json())));
	}

}
