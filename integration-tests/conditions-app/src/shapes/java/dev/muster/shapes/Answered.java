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

import java.util.ArrayList;
import java.util.List;

/**
 * A handler that answers a value, declared as what it is, or as less.
 *
 * @param member what else the controller needs for it, or nothing
 * @param code its source code
 * @param json what it answers
 */
record Answered(String member, String code, String json) {

	/**
	 * Write a handler.
	 * @param chance decides what it declares and how it makes the value
	 * @param value the value
	 * @param shape the number of its shape
	 * @return the handler
	 */
	static Answered of(Chance chance, Value value, int shape) {
		Declared declared = chance.of(declarations(value));
		String made = declared.hides() && chance.in(50) ? "Object" : declared.element();
		Made source = Made.of(chance, made, value, shape);
		String code = "%s get%d() {\n%s\treturn %s;\n}".formatted(declared.type(), shape, source.before(),
				declared.result().formatted(source.expression()));
		return new Answered(source.member(), code, declared.json());
	}

	private static List<Declared> declarations(Value value) {
		String type = value.type();
		String json = value.json();
		String bare = value.bare();
		List<Declared> all = new ArrayList<>(List.of(new Declared(type, type, "%s", json, false),
				new Declared(value.supertype(), value.supertype(), "%s", json, false),
				new Declared(value.supertype(), value.supertype(), "%s", json, false),
				new Declared("Object", type, "%s", json, true),
				new Declared("ResponseEntity<%s>".formatted(type), type, "ResponseEntity.ok(%s)", json, false),
				new Declared("ResponseEntity<?>", type, "ResponseEntity.ok(%s)", json, true),
				new Declared("ResponseEntity<Object>", type, "ResponseEntity.status(200).body(%s)", json, true),
				new Declared("HttpEntity<?>", type, "new HttpEntity<>(%s)", json, true),
				new Declared("Map<String, Object>", type, "Map.of(\"value\", %s)", Json.object("value", bare), true),
				new Declared("Map<String, %s>".formatted(type), type, "Map.of(\"value\", %s)",
						Json.object("value", json), false),
				new Declared("List<? extends %s>".formatted(type), type, "List.of(%s)", Json.array(List.of(json)),
						false),
				new Declared("Collection<?>", type, "List.of(%s)", Json.array(List.of(bare)), true),
				new Declared("Optional<%s>".formatted(type), type, "Optional.of(%s)", bare, false),
				new Declared("Callable<%s>".formatted(type), type, "() -> %s", json, false),
				new Declared("CompletableFuture<Object>", type, "CompletableFuture.completedFuture(%s)", json, true),
				new Declared("Object[]", type, "new Object[] { %s }", Json.array(List.of(bare)), true)));
		if (!type.contains("<")) {
			all.add(new Declared(type + "[]", type, "new %s[] { %%s }".formatted(type), Json.array(List.of(json)),
					false));
		}
		return all;
	}

	/**
	 * What a handler declares.
	 *
	 * @param type the type
	 * @param element what it says of the value
	 * @param result what makes the result of a value
	 * @param json what is answered
	 * @param hides whether it says nothing of the value
	 */
	private record Declared(String type, String element, String result, String json, boolean hides) {

	}

}
