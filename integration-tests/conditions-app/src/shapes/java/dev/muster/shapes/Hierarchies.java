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
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes interfaces and classes with subtypes: sealed, or with annotations that name the
 * subtypes, or both; one of the subtypes may be sealed itself.
 */
final class Hierarchies {

	private final Values values;

	Hierarchies(Values values) {
		this.values = values;
	}

	Value make(int depth) {
		Chance chance = this.values.chance();
		String name = chance.name("Sealed");
		String inner = chance.in(25) ? chance.name("Inner") : "";
		TypeNames names = TypeNames.of(chance, this.values.owner(), this.values.read());
		boolean classes = inner.isEmpty() && chance.in(40);
		Property shared = Property.of(this.values, this.values.value(depth), false, names.unwraps());
		List<Value> subtypes = new ArrayList<>();
		for (int count = chance.number(2, 3); count > 0; count--) {
			String subtype = chance.name("Sub");
			String parent = (!inner.isEmpty() && subtypes.isEmpty()) ? inner : name;
			subtypes.add(classes
					? new Beans(this.values).make(depth, names.annotation(subtype), subtype, name, List.of(shared),
							names.unwraps())
					: new Records(this.values).make(depth, names.annotation(subtype), subtype, parent,
							names.unwraps()));
		}
		List<String> all = subtypes.stream().map(Value::type).toList();
		declare(name, inner, all, names, classes ? Beans.accessors(shared) : "");
		return chosen(chance.of(subtypes), name, names);
	}

	private void declare(String name, String inner, List<String> subtypes, TypeNames names, String body) {
		List<String> permitted = new ArrayList<>(subtypes);
		if (!inner.isEmpty()) {
			permitted.set(0, inner);
			this.values.declare(
					"public sealed interface %s extends %s permits %s { }".formatted(inner, name, subtypes.getFirst()));
		}
		boolean sealed = !names.areListed() || this.values.chance().in(50);
		this.values.declare("%spublic %s %s%s {\n%s}".formatted(names.annotations(subtypes),
				(body.isEmpty() ? "%sinterface" : "abstract static %sclass").formatted(sealed ? "sealed " : ""), name,
				sealed ? permitted.stream().collect(Collectors.joining(", ", " permits ", "")) : "", body));
	}

	private static Value chosen(Value value, String name, TypeNames names) {
		return new Value(name, value.code(), names.json(value.type(), value.json()), value.json(), Map.of(), name);
	}

}
