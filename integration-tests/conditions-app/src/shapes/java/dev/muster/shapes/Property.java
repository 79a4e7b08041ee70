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
import java.util.Locale;
import java.util.Map;

/**
 * A property of a generated type.
 *
 * @param annotation its annotation, which ends with a space, or nothing
 * @param name its name in the code
 * @param value its value
 * @param members what it adds to the JSON of its type
 */
record Property(String annotation, String name, Value value, Map<String, String> members) {

	/**
	 * Make a property.
	 * @param values makes values
	 * @param value its value
	 * @param upper whether names begin with a capital letter in the JSON of its type
	 * @param unwrap whether its members may become those of its type
	 * @return the property
	 */
	static Property of(Values values, Value value, boolean upper, boolean unwrap) {
		Chance chance = values.chance();
		String name = chance.name("part");
		String written = upper ? name.replace('p', 'P') : name;
		Value declared = hidden(values, value);
		return switch (chance.number(0, 9)) {
			case 0 -> {
				String renamed = chance.name("renamed_");
				yield new Property("@JsonProperty(\"%s\") ".formatted(renamed), name, declared,
						Map.of(renamed, declared.json()));
			}
			case 1 -> declared.isPrimitive() ? new Property("", name, declared, Map.of(written, declared.json()))
					: new Property("@JsonIgnore ", name, declared, Map.of());
			case 2, 3 -> !unwrap || value.members().isEmpty() || value.type().startsWith("Optional")
					? new Property("", name, declared, Map.of(written, declared.json()))
					: unwrapped(values, name, value);
			default -> new Property("", name, declared, Map.of(written, declared.json()));
		};
	}

	private static Value hidden(Values values, Value value) {
		if (values.read() || values.chance().in(75)) {
			return value;
		}
		return value
			.behind((!value.supertype().equals(value.type()) && values.chance().in(50)) ? value.supertype() : "Object");
	}

	// What is nested in members with a prefix, Jackson does not read as it has written it.
	private static Property unwrapped(Values values, String name, Value value) {
		Chance chance = values.chance();
		if (chance.in(50) || values.read()) {
			return new Property("@JsonUnwrapped ", name, value, value.members());
		}
		String prefix = chance.name("of") + "_";
		Map<String, String> members = new LinkedHashMap<>();
		value.members().forEach((member, json) -> members.put(prefix + member, json));
		return new Property("@JsonUnwrapped(prefix = \"%s\") ".formatted(prefix), name, value, members);
	}

	boolean isRegular() {
		return !this.annotation.contains("Ignore") && !this.annotation.contains("Unwrapped");
	}

	/**
	 * Return the name as a part of the names of accessors.
	 * @return the name with a capital letter
	 */
	String capital() {
		return this.name.substring(0, 1).toUpperCase(Locale.ROOT) + this.name.substring(1);
	}

	/**
	 * Return the property as a component of a record.
	 * @return annotation, type and name
	 */
	String component() {
		return this.annotation + this.value.type() + " " + this.name;
	}

}
