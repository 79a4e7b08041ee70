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

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the values of a hierarchy say in their JSON of which subtype they are.
 *
 * @param kind what tells them apart
 * @param listed whether annotations list the subtypes
 * @param wrapped whether the name of the type is around the value, not inside
 * @param property the property with the name of the type
 * @param owner the full name of the class that the types are inside of
 */
record TypeNames(Kind kind, boolean listed, boolean wrapped, String property, String owner) {

	static TypeNames of(Chance chance, String owner, boolean read) {
		Kind kind = chance.of(List.of(Kind.values()));
		if (kind == Kind.NONE && read) {
			kind = Kind.NAME;
		}
		boolean listed = kind != Kind.NONE && chance.in(50);
		boolean wrapped = kind != Kind.NONE && kind != Kind.DEDUCTION && chance.in(20);
		return new TypeNames(kind, listed, wrapped, chance.name("kind"), owner);
	}

	boolean areListed() {
		return this.listed;
	}

	/**
	 * Return whether members of properties may become members of the types: what is told
	 * by its members has to have all of them by itself.
	 * @return {@code true} if they may
	 */
	boolean unwraps() {
		return this.kind != Kind.DEDUCTION;
	}

	/**
	 * Return the annotations of the type at the top.
	 * @param subtypes the names of the subtypes
	 * @return source code, which ends with a line feed if it is not empty
	 */
	String annotations(List<String> subtypes) {
		if (this.kind == Kind.NONE) {
			return "";
		}
		String info = "@JsonTypeInfo(use = JsonTypeInfo.Id.%s%s)\n".formatted(this.kind,
				this.wrapped ? ", include = JsonTypeInfo.As.WRAPPER_OBJECT"
						: (this.kind != Kind.DEDUCTION) ? ", property = \"%s\"".formatted(this.property) : "");
		return info + (this.listed ? subtypes.stream()
			.map("@JsonSubTypes.Type(%s.class)"::formatted)
			.collect(Collectors.joining(", ", "@JsonSubTypes({ ", " })\n")) : "");
	}

	/**
	 * Return the annotation of a subtype.
	 * @param subtype its name
	 * @return source code, which ends with a space if it is not empty
	 */
	String annotation(String subtype) {
		return isNamed(subtype) ? "@JsonTypeName(\"%s\") ".formatted(name(subtype)) : "";
	}

	private boolean isNamed(String subtype) {
		return this.kind == Kind.NAME && subtype.hashCode() % 2 == 0;
	}

	private String name(String subtype) {
		String nested = this.owner.substring(this.owner.lastIndexOf('.') + 1) + "$" + subtype;
		return switch (this.kind) {
			case NAME -> isNamed(subtype) ? subtype.toLowerCase(java.util.Locale.ROOT) : nested;
			case SIMPLE_NAME -> subtype;
			case CLASS -> this.owner + "$" + subtype;
			case NONE, DEDUCTION -> throw new IllegalStateException(this.kind + " has no names");
		};
	}

	/**
	 * Return the JSON of a value that is declared as the type at the top.
	 * @param subtype what it is
	 * @param json its JSON without a name of its type
	 * @return its JSON
	 */
	String json(String subtype, String json) {
		if (this.kind == Kind.NONE || this.kind == Kind.DEDUCTION) {
			return json;
		}
		String name = Json.text(name(subtype));
		return this.wrapped ? Json.object(Map.of(name(subtype), json)) : "{%s:%s%s".formatted(Json.text(this.property),
				name, json.equals("{}") ? "}" : "," + json.substring(1));
	}

	/**
	 * What tells subtypes apart.
	 */
	enum Kind {

		/** Nothing. */
		NONE,

		/** A name of the type. */
		NAME,

		/** The name of the class without that of the package. */
		SIMPLE_NAME,

		/** The name of the class. */
		CLASS,

		/** The members that only one type has. */
		DEDUCTION

	}

}
