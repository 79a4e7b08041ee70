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

package dev.muster.scan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * A functional route while its router function is read.
 *
 * @param predicate what a request must be
 * @param handler what answers
 */
record Mapping(Predicate predicate, String handler) {

	private static final String EVERYTHING = "/**";

	/**
	 * Return this route below a nesting predicate. Without a path of its own it matches
	 * everything below.
	 * @param outer the nesting predicate
	 * @return the route as it is served
	 */
	Mapping within(Predicate outer) {
		Predicate both = outer.and(this.predicate);
		boolean everythingBelow = outer.path() != null && this.predicate.path() == null;
		return new Mapping(everythingBelow ? both.and(Predicate.ofPath(EVERYTHING)) : both, this.handler);
	}

	Route toRoute() {
		String path = (this.predicate.path() != null) ? this.predicate.path() : EVERYTHING;
		return new Route(RouteKind.FUNCTIONAL, this.predicate.methods(), path.isEmpty() ? "/" : path, List.of(),
				List.of(), List.of(), List.of(), this.handler, null);
	}

	/**
	 * Return a route of which the path is not known.
	 * @param handler what answers
	 * @param reason why not
	 * @return the route
	 */
	static Route notProvable(String handler, String reason) {
		return new Route(RouteKind.FUNCTIONAL, List.of(), null, List.of(), List.of(), List.of(), List.of(), handler,
				"not provable: " + reason);
	}

	/**
	 * The conditions of a functional route.
	 *
	 * @param methods the HTTP methods; empty means every method
	 * @param path the path pattern, or {@code null} for every path
	 */
	record Predicate(List<String> methods, @Nullable String path) {

		static final Predicate ALL = new Predicate(List.of(), null);

		static Predicate ofPath(String path) {
			return new Predicate(List.of(), path);
		}

		static Predicate ofMethods(List<String> methods) {
			return new Predicate(methods, null);
		}

		/**
		 * Return a predicate that wants both, the other one's path below this one's.
		 * @param other the other predicate
		 * @return both
		 */
		Predicate and(Predicate other) {
			if (!this.methods.isEmpty() && !other.methods.isEmpty() && !this.methods.equals(other.methods)) {
				throw new NotProvableException(
						"two different sets of HTTP methods are combined: " + this.methods + " and " + other.methods);
			}
			return new Predicate(this.methods.isEmpty() ? other.methods : this.methods, join(this.path, other.path));
		}

		private static @Nullable String join(@Nullable String outer, @Nullable String inner) {
			if (outer == null || inner == null) {
				return (outer != null) ? outer : inner;
			}
			if (outer.isEmpty() || inner.isEmpty()) {
				return outer + inner;
			}
			String prefix = outer.endsWith("/") ? outer.substring(0, outer.length() - 1) : outer;
			return prefix + (inner.startsWith("/") ? inner : "/" + inner);
		}

	}

}
