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
import java.util.stream.Stream;

import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * A functional route while its router function is read.
 *
 * @param predicate what a request must be
 * @param handler what answers
 */
record Mapping(Predicate predicate, String handler) {

	Mapping within(Predicate outer) {
		return new Mapping(outer.and(this.predicate), this.handler);
	}

	Route toRoute() {
		String path = this.predicate.path().isEmpty() ? "/**" : this.predicate.path();
		return new Route(RouteKind.FUNCTIONAL, this.predicate.methods(), path, this.predicate.params(),
				this.predicate.headers(), this.predicate.consumes(), this.predicate.produces(), this.handler, null);
	}

	/**
	 * The conditions of a functional route.
	 *
	 * @param methods the HTTP methods; empty means every method
	 * @param path the path pattern; empty means every path
	 * @param params the names of request parameters with their values
	 * @param headers the headers
	 * @param consumes the media types that are accepted
	 * @param produces the media types that are answered
	 */
	record Predicate(List<String> methods, String path, List<String> params, List<String> headers,
			List<String> consumes, List<String> produces) {

		static final Predicate ALL = new Predicate(List.of(), "", List.of(), List.of(), List.of(), List.of());

		static Predicate ofPath(String path) {
			return new Predicate(List.of(), path, List.of(), List.of(), List.of(), List.of());
		}

		static Predicate ofMethods(List<String> methods) {
			return new Predicate(methods, "", List.of(), List.of(), List.of(), List.of());
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
			return new Predicate(this.methods.isEmpty() ? other.methods : this.methods, join(this.path, other.path),
					concat(this.params, other.params), concat(this.headers, other.headers),
					concat(this.consumes, other.consumes), concat(this.produces, other.produces));
		}

		private static String join(String outer, String inner) {
			if (outer.isEmpty() || inner.isEmpty()) {
				return outer + inner;
			}
			String prefix = outer.endsWith("/") ? outer.substring(0, outer.length() - 1) : outer;
			return prefix + (inner.startsWith("/") ? inner : "/" + inner);
		}

		private static List<String> concat(List<String> first, List<String> second) {
			return Stream.concat(first.stream(), second.stream()).toList();
		}

	}

}
