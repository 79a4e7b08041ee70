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

package dev.muster.aot.payload;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import dev.muster.aot.code.Origin;

/**
 * Goes from what a handler hands out through all that it may hold.
 */
final class Reach {

	private final DeclaredTypes declared;

	private final Predicate<Class<?>> bean;

	private final Map<Origin, Boolean> values = new HashMap<>();

	private final Map<Origin, Boolean> holders = new HashMap<>();

	private final Set<OpenType> open = new LinkedHashSet<>();

	private final Set<OpenType> unknown = new LinkedHashSet<>();

	private final Set<OpenType> framework = new LinkedHashSet<>();

	/**
	 * Start.
	 * @param declared walks through declared types
	 * @param bean tells the types of beans, which are passed on but are no payload
	 */
	Reach(DeclaredTypes declared, Predicate<Class<?>> bean) {
		this.declared = declared;
		this.bean = bean;
	}

	/**
	 * Go on from what is handed out itself.
	 * @param origins where it comes from
	 * @param open what it is declared as, with its properties, where that is open; what
	 * fits nowhere cannot be in it
	 */
	void visit(Collection<Origin> origins, Collection<OpenType> open) {
		this.open.addAll(open);
		int size;
		do {
			size = this.open.size();
			this.values.clear();
			this.holders.clear();
			this.unknown.clear();
			this.framework.clear();
			this.declared.startPosition();
			origins.forEach((origin) -> value(origin, true));
		}
		while (this.open.size() > size);
	}

	/**
	 * Return of which values the types are not known.
	 * @return what they are declared as, and by whom
	 */
	Set<OpenType> unknown() {
		return this.unknown;
	}

	/**
	 * Return of which values a framework makes the types, unless it was given them.
	 * @return what they are declared as, which is no type of the application
	 */
	Set<OpenType> framework() {
		return this.framework;
	}

	/**
	 * Return what is declared without saying of which types its values are.
	 * @return what was given, and the same of the properties of what was found
	 */
	Set<OpenType> open() {
		return this.open;
	}

	// Containers may hold what fits.
	private boolean fits(Class<?> type) {
		return this.open.stream()
			.anyMatch((position) -> !PayloadTypes.isCandidate(type) || position.type().isAssignableFrom(type)
					|| type.isAssignableFrom(position.type()));
	}

	private boolean value(Origin origin, boolean handedOut) {
		Boolean known = this.values.get(origin);
		if (known != null) {
			return known;
		}
		this.values.put(origin, false);
		boolean held = held(origin);
		Class<?> type = origin.type().resolve(Object.class);
		boolean skipped = !handedOut && PayloadTypes.isCandidate(type) && this.bean.test(type);
		boolean result = switch (origin.kind()) {
			case VIEW -> held;
			case LITERAL -> true;
			case MADE -> {
				if (!skipped && PayloadTypes.isCandidate(type) && fits(type)) {
					this.open.addAll(this.declared.walkExact(type, Reason.MADE));
				}
				yield true;
			}
			case DECLARED, INPUT, DERIVED -> {
				if (!skipped && fits(type)) {
					declared(origin, held);
				}
				yield true;
			}
		};
		this.values.put(origin, result);
		return result;
	}

	private boolean holder(Origin origin) {
		Boolean known = this.holders.get(origin);
		if (known != null) {
			return known;
		}
		this.holders.put(origin, false);
		// Into a field that is taken as declared, more may come than what was there at
		// first.
		boolean held = held(origin) && origin.kind() != Origin.Kind.DECLARED;
		boolean result = held || origin.kind() == Origin.Kind.MADE;
		this.holders.put(origin, result);
		return result;
	}

	// Whether anything is known of what the value holds.
	private boolean held(Origin origin) {
		boolean held = false;
		for (Origin content : List.copyOf(origin.contents())) {
			held |= value(content, false);
		}
		for (Origin holder : List.copyOf(origin.background())) {
			held |= holder(holder);
		}
		return held;
	}

	private void declared(Origin origin, boolean held) {
		this.declared.takeOpen();
		this.declared.walk(origin.type(), Reason.DECLARED, String.valueOf(origin.source()));
		boolean anything = isAnything(origin);
		for (OpenType position : this.declared.takeOpen()) {
			boolean known = switch (origin.kind()) {
				// What is read from a request is text, maps and lists; what else a
				// framework hands in is its own.
				case INPUT -> position.type() == Object.class || isOfFramework(position);
				// What a framework makes is its own, or what it was given.
				case DERIVED -> (position.type() == Object.class) ? held || !anything : isOfFramework(position);
				default -> false;
			};
			if (!known) {
				this.unknown.add(position);
			}
		}
	}

	private boolean isOfFramework(OpenType position) {
		if (PayloadTypes.isCandidate(position.type())) {
			return false;
		}
		this.framework.add(position);
		return true;
	}

	// A cast tells of which type a value is, but not what is in it.
	private static boolean isAnything(Origin origin) {
		return PayloadTypes.isAnything(origin.type()) || origin.background()
			.stream()
			.anyMatch((before) -> before.kind() == Origin.Kind.DERIVED && PayloadTypes.isAnything(before.type()));
	}

}
