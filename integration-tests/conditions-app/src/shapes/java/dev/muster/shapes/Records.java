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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes records: with interfaces and without, of properties or standing for one text.
 */
final class Records {

	private final Values values;

	Records(Values values) {
		this.values = values;
	}

	Value make(int depth) {
		String name = this.values.chance().name("Record");
		return switch (this.values.chance().number(0, 9)) {
			case 0, 1, 2 -> {
				String implemented = this.values.chance().name("Some");
				this.values.declare("public interface %s { }".formatted(implemented));
				yield make(depth, "", name, implemented, true).withSupertype(implemented);
			}
			case 3 -> generic(depth, name);
			default -> make(depth, "", name, "", true);
		};
	}

	/**
	 * Make a record.
	 * @param depth how deep it is nested at most
	 * @param annotations its annotations
	 * @param name its name
	 * @param implemented what it implements, or nothing
	 * @param unwrap whether members of its components may become its own
	 * @return the record
	 */
	Value make(int depth, String annotations, String name, String implemented, boolean unwrap) {
		Chance chance = this.values.chance();
		boolean upper = chance.in(10);
		List<Property> properties = new ArrayList<>();
		String text = chance.name("part");
		properties.add(new Property("", text, new Value("String", "\"text\"", Json.text("text")),
				Map.of(upper ? text.replace('p', 'P') : text, Json.text("text"))));
		for (Value value : this.values.values(depth, chance.number(1, 2))) {
			properties.add(Property.of(this.values, value, upper, unwrap));
		}
		this.values.declare("""
				%s%s%srecord %s(%s)%s { }
				""".formatted(annotations, upper ? "@JsonNaming(UpperCamelCaseStrategy.class) " : "",
				chance.in(70) ? "public " : "", name,
				properties.stream().map(Property::component).collect(Collectors.joining(", ")),
				implemented.isEmpty() ? "" : " implements " + implemented));
		Map<String, String> members = new LinkedHashMap<>();
		properties.forEach((property) -> members.putAll(property.members()));
		String code = properties.stream().map((property) -> property.value().code()).collect(Collectors.joining(", "));
		return new Value(name, "new %s(%s)".formatted(name, code), Json.object(members), Json.object(members), members,
				name);
	}

	// What an interface leaves to those who implement it.
	private Value generic(int depth, String name) {
		String holder = this.values.chance().name("Holder");
		String part = this.values.chance().name("part");
		Value value = this.values.value(depth, (each) -> !each.isPrimitive());
		this.values.declare("""
				public interface %s<T> {
					T %s();
				}
				""".formatted(holder, part));
		String implemented = "%s<%s>".formatted(holder, value.type());
		this.values
			.declare("public record %s(%s %s) implements %s { }".formatted(name, value.type(), part, implemented));
		Map<String, String> members = Map.of(part, value.json());
		return new Value(name, "new %s(%s)".formatted(name, value.code()), Json.object(members), Json.object(members),
				members, implemented);
	}

}
