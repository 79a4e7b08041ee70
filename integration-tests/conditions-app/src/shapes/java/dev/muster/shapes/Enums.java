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
 * Makes constants of enums: plain ones, renamed ones, ones that are classes of their own,
 * ones that a member stands for.
 */
final class Enums {

	private final Values values;

	Enums(Values values) {
		this.values = values;
	}

	Value make() {
		String name = this.values.chance().name("Kind");
		String constant = this.values.chance().in(50) ? "FIRST" : "SECOND";
		String json = switch (this.values.chance().number(0, 3)) {
			case 0 -> {
				this.values.declare("""
						enum %s {
							@JsonProperty("one") FIRST, @JsonProperty("two") SECOND
						}
						""".formatted(name));
				yield constant.equals("FIRST") ? "one" : "two";
			}
			case 1 -> {
				this.values.declare("""
						public enum %s {
							FIRST("a-1"), SECOND("b-2");
							private final String code;
							%1$s(String code) {
								this.code = code;
							}
							@JsonValue
							public String code() {
								return this.code;
							}
						}
						""".formatted(name));
				yield constant.equals("FIRST") ? "a-1" : "b-2";
			}
			case 2 -> {
				this.values.declare("""
						public enum %s {
							FIRST {
								@Override
								int weight() {
									return 1;
								}
							},
							SECOND;
							int weight() {
								return 2;
							}
						}
						""".formatted(name));
				yield constant;
			}
			default -> {
				this.values.declare("public enum %s { FIRST, SECOND }".formatted(name));
				yield constant;
			}
		};
		return new Value(name, name + "." + constant, Json.text(json));
	}

}
