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

package dev.muster.aot.expression;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.BaseStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * What is known at build time of a value that an expression reaches.
 *
 * @param types the types that it is declared as; empty if nobody knows
 * @param named the type that it stands for, if it is {@code T(...)}
 * @param members what is known better of its properties than their declarations say; an
 * element has its index for a name
 */
record Reached(Set<ResolvableType> types, @Nullable Class<?> named, Map<String, Reached> members) {

	/**
	 * A value of which nothing is known.
	 */
	static final Reached UNKNOWN = new Reached(Set.of(), null, Map.of());

	/**
	 * The value {@code null}, of which no member can be reached.
	 */
	static final Reached NOTHING = of(Void.class);

	static Reached of(Class<?> type) {
		return of(ResolvableType.forClass(type));
	}

	static Reached of(ResolvableType type) {
		return (type.resolve(Object.class) == Object.class) ? UNKNOWN : new Reached(Set.of(type), null, Map.of());
	}

	static Reached type(Class<?> named) {
		return new Reached(Set.of(ResolvableType.forClass(Class.class)), named, Map.of());
	}

	/**
	 * Return a value that is one of several; nothing is known of it if nothing is known
	 * of one of them.
	 * @param values the values
	 * @return the value
	 */
	static Reached anyOf(Reached... values) {
		Set<ResolvableType> types = new LinkedHashSet<>();
		Map<String, Reached> members = new LinkedHashMap<>();
		for (Reached value : values) {
			if (value.isUnknown()) {
				return UNKNOWN;
			}
			types.addAll(value.types());
			members.putAll(value.members());
		}
		types.removeIf((type) -> types.size() > 1 && NOTHING.types().contains(type));
		return new Reached(types, (values.length == 1) ? values[0].named() : null, members);
	}

	static Reached elements(ResolvableType type, Reached... elements) {
		Map<String, Reached> members = new LinkedHashMap<>();
		for (int index = 0; index < elements.length; index++) {
			members.put(String.valueOf(index), elements[index]);
		}
		return new Reached(Set.of(type), null, members);
	}

	Reached with(String member, Reached value) {
		Map<String, Reached> extended = new LinkedHashMap<>(this.members);
		extended.put(member, value);
		return new Reached(this.types, this.named, extended);
	}

	boolean isUnknown() {
		return this.types.isEmpty();
	}

	boolean is(Class<?>... parents) {
		return !isUnknown() && this.types.stream()
			.map((type) -> type.resolve(Object.class))
			.allMatch((type) -> Arrays.stream(parents).anyMatch((parent) -> parent.isAssignableFrom(type)));
	}

	/**
	 * Return what the elements are: of an array, a collection, a map (its entries) or
	 * whatever else holds something of one type.
	 * @return the elements
	 */
	Reached element() {
		return each((type) -> {
			if (type.isArray()) {
				return type.getComponentType();
			}
			if (Map.class.isAssignableFrom(type.resolve(Object.class))) {
				ResolvableType map = type.as(Map.class);
				return ResolvableType.forClassWithGenerics(Map.Entry.class, map.getGeneric(0), map.getGeneric(1));
			}
			ResolvableType holder = type.as(Iterable.class);
			holder = holder.hasGenerics() ? holder : type.as(BaseStream.class);
			return holder.getGeneric(0);
		});
	}

	/**
	 * Return what an index reaches.
	 * @return the values of a map, or the elements
	 */
	Reached indexed() {
		return is(Map.class) ? each((type) -> type.as(Map.class).getGeneric(1)) : element();
	}

	private Reached each(UnaryOperator<ResolvableType> operation) {
		Set<ResolvableType> results = new LinkedHashSet<>();
		for (ResolvableType type : this.types) {
			ResolvableType result = operation.apply(type);
			if (result.resolve(Object.class) == Object.class) {
				return UNKNOWN;
			}
			results.add(result);
		}
		return results.isEmpty() ? UNKNOWN : new Reached(results, null, Map.of());
	}

	String describe() {
		return String.join(" or ", this.types.stream().map(ResolvableType::toString).sorted().toList());
	}

}
