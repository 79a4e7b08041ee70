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

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes classes with a superclass, which has a property as well: through accessors, as a
 * field, as a type variable, or as whatever other names there are.
 */
final class Beans {

	private final Values values;

	Beans(Values values) {
		this.values = values;
	}

	Value make(int depth) {
		String base = this.values.chance().name("Base");
		String name = this.values.chance().name("Bean");
		Value inherited = this.values.value(depth);
		if (this.values.chance().in(30)) {
			String part = this.values.chance().name("part");
			Property variable = new Property("", part, new Value("T", inherited.code(), inherited.json()),
					Map.of(part, inherited.json()));
			this.values.declare("public abstract static class %s<T> {\n%s}".formatted(base, accessors(variable)));
			return make(depth, "", name, "%s<%s>".formatted(base, inherited.boxed()), List.of(variable), true);
		}
		Property property = Property.of(this.values, inherited, false, true);
		String modifiers = this.values.chance().in(50) ? "public abstract " : "";
		boolean accessors = this.values.chance().in(70) || inherited.isNoField();
		this.values.declare("%sstatic class %s {\n%s}".formatted(modifiers, base,
				accessors ? accessors(property) : field(property)));
		return make(depth, "", name, base, List.of(property), true);
	}

	/**
	 * Make a class.
	 * @param depth how deep it is nested at most
	 * @param annotations its annotations
	 * @param name its name
	 * @param base its superclass
	 * @param inherited the properties of its superclass
	 * @param unwrap whether members of its properties may become its own
	 * @return the class
	 */
	Value make(int depth, String annotations, String name, String base, List<Property> inherited, boolean unwrap) {
		Chance chance = this.values.chance();
		String text = chance.name("part");
		Property plain = new Property("", text, new Value("String", "\"text\"", Json.text("text")),
				Map.of(text, Json.text("text")));
		Property own = Property.of(this.values, this.values.value(depth), false, unwrap);
		Value other = (unwrap && chance.in(20)) ? this.values.value(depth) : null;
		this.values.declare("%sstatic final class %s extends %s {\n%s%s%s}".formatted(annotations, name, base,
				field(plain), accessors(own), (other != null) ? others(other) : ""));
		StringBuilder code = new StringBuilder();
		Map<String, String> members = new LinkedHashMap<>(plain.members());
		members.putAll(own.members());
		inherited.forEach((property) -> {
			members.putAll(property.members());
			code.append("\tbean.%s = %s;\n".formatted(property.name(), property.value().code()));
		});
		code.append("\tbean.%s = \"text\";\n\tbean.set%s(%s);\n".formatted(plain.name(), own.capital(),
				own.value().code()));
		if (other != null) {
			String key = chance.name("other");
			members.put(key, other.json());
			code.append("\tbean.other(\"%s\", %s);\n".formatted(key, other.code()));
		}
		String made = chance.name("bean");
		this.values.declare(
				"static %1$s %2$s() {\n\t%1$s bean = new %1$s();\n%3$s\treturn bean;\n}".formatted(name, made, code));
		return new Value(name, made + "()", Json.object(members), Json.object(members),
				(other != null) ? Map.of() : members, base);
	}

	/**
	 * Return the source code of a property with accessors.
	 * @param property the property
	 * @return a field, which the file can see, and its accessors
	 */
	static String accessors(Property property) {
		return """
					%s%s %s;
					public %2$s get%4$s() {
						return this.%3$s;
					}
					public void set%4$s(%2$s value) {
						this.%3$s = value;
					}
				""".formatted(property.annotation(), property.value().type(), property.name(), property.capital());
	}

	private static String field(Property property) {
		return "\t%spublic %s %s;\n".formatted(property.annotation(), property.value().type(), property.name());
	}

	private static String others(Value value) {
		return """
					private final Map<String, %1$s> others = new LinkedHashMap<>();
					@JsonAnyGetter
					public Map<String, %1$s> others() {
						return this.others;
					}
					@JsonAnySetter
					public void other(String name, %1$s value) {
						this.others.put(name, value);
					}
				""".formatted(value.boxed());
	}

}
