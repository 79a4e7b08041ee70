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
 * Makes values of types with type parameters, whose arguments only the one that declares
 * the value knows.
 */
final class Generics {

	private final Values values;

	Generics(Values values) {
		this.values = values;
	}

	// What the arguments stand for is not known where the value is the whole answer, so
	// that it has to look the same either way.
	Value make(int depth) {
		Value content = this.values.value(depth, Value::isPlain);
		return switch (this.values.chance().number(0, this.values.read() ? 2 : 3)) {
			case 0, 1 -> box(content);
			case 2 -> pair(content);
			default -> result(content);
		};
	}

	private Value box(Value content) {
		String name = this.values.chance().name("Box");
		String one = this.values.chance().name("part");
		String more = this.values.chance().name("part");
		this.values.declare("public record %s<T>(T %s, List<T> %s) { }".formatted(name, one, more));
		return new Value("%s<%s>".formatted(name, content.boxed()),
				"new %s<%s>(%s, List.<%2$s>of(%3$s))".formatted(name, content.boxed(), content.code()),
				"{%s:%s,%s:[%2$s]}".formatted(Json.text(one), content.json(), Json.text(more)));
	}

	private Value pair(Value content) {
		String name = this.values.chance().name("Pair");
		String left = this.values.chance().name("part");
		String right = this.values.chance().name("part");
		this.values
			.declare("record %s<A extends Comparable<A>, B>(A %s, Map<A, B> %s) { }".formatted(name, left, right));
		return new Value("%s<String, %s>".formatted(name, content.boxed()),
				"new %s<String, %s>(\"key\", Map.<String, %2$s>of(\"key\", %s))".formatted(name, content.boxed(),
						content.code()),
				"{%s:\"key\",%s:{\"key\":%s}}".formatted(Json.text(left), Json.text(right), content.json()));
	}

	private Value result(Value content) {
		String name = this.values.chance().name("Result");
		String good = this.values.chance().name("Good");
		String bad = this.values.chance().name("Bad");
		String part = this.values.chance().name("part");
		this.values.declare("public sealed interface %s<T> permits %s, %s { }".formatted(name, good, bad));
		this.values.declare("public record %s<T>(T %s) implements %s<T> { }".formatted(good, part, name));
		this.values.declare("public record %s<T>(String %s) implements %s<T> { }".formatted(bad, part, name));
		boolean chosen = this.values.chance().in(70);
		return new Value("%s<%s>".formatted(name, content.boxed()),
				chosen ? "new %s<%s>(%s)".formatted(good, content.boxed(), content.code())
						: "new %s<%s>(\"bad\")".formatted(bad, content.boxed()),
				Json.object(part, chosen ? content.json() : Json.text("bad")));
	}

}
