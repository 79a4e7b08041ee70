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

package dev.muster.aot.code;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * A place in the code that values come from. Two of them are the same only if they are
 * the same object.
 */
public final class Origin {

	private final Kind kind;

	private final ResolvableType type;

	private final @Nullable String source;

	private final Set<Origin> contents = new LinkedHashSet<>();

	private final Set<Origin> background = new LinkedHashSet<>();

	private final boolean unmodifiable;

	private Origin(Kind kind, ResolvableType type, @Nullable String source) {
		this(kind, type, source, false);
	}

	private Origin(Kind kind, ResolvableType type, @Nullable String source, boolean unmodifiable) {
		this.unmodifiable = unmodifiable;
		this.kind = kind;
		this.type = type;
		this.source = source;
	}

	/**
	 * A value that is made in the code.
	 * @param type its type
	 * @return the origin
	 */
	static Origin made(Class<?> type) {
		return new Origin(Kind.MADE, ResolvableType.forClass(type), null);
	}

	/**
	 * A type that is named in the code.
	 * @param type the type
	 * @return the origin
	 */
	static Origin literal(Class<?> type) {
		return new Origin(Kind.LITERAL, ResolvableType.forClass(type), null);
	}

	/**
	 * A value of which only the type is known.
	 * @param type what it is declared as
	 * @param source who declares that
	 * @return the origin
	 */
	static Origin declared(ResolvableType type, String source) {
		return new Origin(Kind.DECLARED, type, source);
	}

	/**
	 * A value that the method is given which is followed.
	 * @param type what it is declared as
	 * @param source which one it is
	 * @return the origin
	 */
	static Origin input(ResolvableType type, String source) {
		return new Origin(Kind.INPUT, type, source);
	}

	/**
	 * A value that a framework makes of others.
	 * @param type what it is declared as
	 * @param source the method that returns it
	 * @return the origin
	 */
	static Origin derived(ResolvableType type, String source) {
		return new Origin(Kind.DERIVED, type, source);
	}

	/**
	 * A value that is made of others and holds them for ever.
	 * @param type what it is declared as
	 * @param source the method that returns it
	 * @return the origin
	 */
	static Origin unmodifiable(ResolvableType type, String source) {
		return new Origin(Kind.DERIVED, type, source, true);
	}

	/**
	 * A value that is nothing but its contents: an element of an array, a lambda.
	 * @return the origin
	 */
	static Origin view() {
		return new Origin(Kind.VIEW, ResolvableType.NONE, null);
	}

	/**
	 * Return the value after a cast.
	 * @param narrower what it is cast to
	 * @return another origin, which is derived if this one is: it may hold the same
	 */
	Origin narrowedTo(ResolvableType narrower) {
		return new Origin((this.kind == Kind.DERIVED) ? Kind.DERIVED : Kind.DECLARED, narrower,
				(this.source != null) ? this.source : "a cast");
	}

	public Kind kind() {
		return this.kind;
	}

	public ResolvableType type() {
		return this.type;
	}

	/**
	 * Return who declares the type.
	 * @return half a sentence; {@code null} if the value is made in the code
	 */
	public @Nullable String source() {
		return this.source;
	}

	/**
	 * Return what the value may hold.
	 * @return the origins, which is a view
	 */
	public Set<Origin> contents() {
		return Collections.unmodifiableSet(this.contents);
	}

	/**
	 * Return that whose contents the value may hold, without being it.
	 * @return the origins, which is a view
	 */
	public Set<Origin> background() {
		return Collections.unmodifiableSet(this.background);
	}

	/**
	 * Return whether only what the value is declared as is known of its type.
	 * @return {@code true} if it may be of a subtype
	 */
	boolean isDeclared() {
		return this.kind == Kind.DECLARED || this.kind == Kind.INPUT || this.kind == Kind.DERIVED;
	}

	/**
	 * Return whether the value holds for ever what it was made of.
	 * @return {@code true} if nobody can change it
	 */
	boolean isUnmodifiable() {
		return this.unmodifiable;
	}

	boolean add(Collection<Origin> origins) {
		boolean changed = false;
		for (Origin origin : origins) {
			changed |= origin != this && this.contents.add(origin);
		}
		return changed;
	}

	boolean addBackground(Collection<Origin> origins) {
		boolean changed = false;
		for (Origin origin : origins) {
			changed |= origin != this && this.background.add(origin);
		}
		return changed;
	}

	/**
	 * How much is known of a value.
	 */
	public enum Kind {

		/** Its type exactly. */
		MADE,

		/** It is a type. */
		LITERAL,

		/** It is of the declared type or a subtype. */
		DECLARED,

		/** It is of the declared type or a subtype, and comes from a request. */
		INPUT,

		/**
		 * It is of the declared type or a subtype, and made of nothing but its contents.
		 */
		DERIVED,

		/** Its contents only. */
		VIEW

	}

}
