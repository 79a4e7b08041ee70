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
 * How the code of a handler comes to a value.
 *
 * @param member a member of the controller that is needed, or nothing
 * @param before statements that are needed, or nothing
 * @param expression the value
 */
record Made(String member, String before, String expression) {

	/**
	 * Choose a way.
	 * @param chance decides
	 * @param type what the value is known as
	 * @param value the value
	 * @param shape the number of its shape
	 * @return the way
	 */
	static Made of(Chance chance, String type, Value value, int shape) {
		String code = value.code();
		return switch (chance.number(value.isLasting() ? 0 : 2, 7)) {
			case 2 -> new Made("private static %s made%d() {\n\treturn %s;\n}\n\n".formatted(type, shape, code), "",
					"made%d()".formatted(shape));
			case 1 -> new Made("private final %s stored%d = %s;\n\n".formatted(type, shape, code), "",
					"this.stored%d".formatted(shape));
			case 0 -> new Made("private static final %s STORED%d = %s;\n\n".formatted(type, shape, code), "",
					"STORED%d".formatted(shape));
			case 3 -> new Made("", "\tSupplier<%s> supplier = () -> %s;\n".formatted(type, code), "supplier.get()");
			case 4 -> new Made("", "\tList<%1$s> all = new ArrayList<>();\n\tall.add(%2$s);\n".formatted(type, code),
					"all.getFirst()");
			case 5 ->
				new Made("", "", "Stream.of(1).<%s>map((one) -> %s).findFirst().orElseThrow()".formatted(type, code));
			case 6 -> new Made("", "\t%s value = (this.mapper != null) ? %s : null;\n".formatted(type, code), "value");
			default -> new Made("", "", code);
		};
	}

}
