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

/**
 * Writes handlers that read a value and answer it.
 */
final class Taken {

	private Taken() {
	}

	static String code(Chance chance, Value value, int shape) {
		String type = value.type();
		String method = "take" + shape;
		String named = type.contains("<") ? "new TypeReference<%s>() { }".formatted(type) : type + ".class";
		return switch (chance.number(0, 7)) {
			case 0 -> method(type, method, "HttpEntity<%s> entity".formatted(type), "entity.getBody()");
			case 1 -> method("ResponseEntity<%s>".formatted(type), method, "RequestEntity<%s> entity".formatted(type),
					"ResponseEntity.ok(entity.getBody())");
			case 2 ->
				method(type, method, "@RequestBody String text", "this.mapper.readValue(text, %s)".formatted(named));
			case 3 -> method("Object", method, "@RequestBody String text",
					"this.mapper.readValue(text, %s)".formatted(named));
			case 4 -> method("Object", method, "@RequestBody %s body".formatted(type), "body");
			case 5 ->
				method("ResponseEntity<?>", method, "@RequestBody %s body".formatted(type), "ResponseEntity.ok(body)");
			default -> method(type, method, "@RequestBody %s body".formatted(type), "body");
		};
	}

	private static String method(String type, String name, String parameter, String result) {
		return "%s %s(%s) {\n\treturn %s;\n}".formatted(type, name, parameter, result);
	}

}
