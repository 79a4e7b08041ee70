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

package dev.muster.route;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * A request mapping of a controller, or a field of a GraphQL schema that it fetches.
 *
 * @param kind the programming model in which the route is written
 * @param methods the HTTP methods, sorted; empty means every method, or none in GraphQL
 * @param path the path pattern, in GraphQL the coordinate of the field, or {@code null}
 * when it cannot be told without an instance of the bean: {@code note} then says why
 * @param params the conditions on request parameters, in the syntax of
 * {@code @RequestMapping}
 * @param headers the conditions on request headers, in the syntax of
 * {@code @RequestMapping}
 * @param consumes the media types that are accepted; empty means all
 * @param produces the media types that are answered; empty means all
 * @param version the condition on the version of the API, in the syntax of
 * {@code @RequestMapping}, or {@code null} for every version
 * @param handler what answers, as {@code fully.qualified.Type#method}
 * @param note what a reader has to know about the route, or {@code null}
 */
public record Route(RouteKind kind, List<String> methods, @Nullable String path, List<String> params,
		List<String> headers, List<String> consumes, List<String> produces, @Nullable String version, String handler,
		@Nullable String note) implements Comparable<Route> {

	private static final Comparator<Route> ORDER = Comparator
		.comparing(Route::path, Comparator.nullsLast(Comparator.naturalOrder()))
		.thenComparing((route) -> String.join(",", route.methods()))
		.thenComparing(Route::handler)
		.thenComparing(Route::toString);

	public Route {
		Assert.notNull(kind, "'kind' must not be null");
		Assert.notNull(handler, "'handler' must not be null");
		Assert.isTrue(path != null || note != null, "a route without 'path' must have a 'note' that says why");
		methods = (methods.size() < 2) ? List.copyOf(methods) : methods.stream().sorted().toList();
		params = List.copyOf(params);
		headers = List.copyOf(headers);
		consumes = List.copyOf(consumes);
		produces = List.copyOf(produces);
	}

	/**
	 * Create a route for every version of the API.
	 * @param kind the programming model in which the route is written
	 * @param methods the HTTP methods; empty means every method
	 * @param path the path pattern, or {@code null} when it cannot be told
	 * @param params the conditions on request parameters
	 * @param headers the conditions on request headers
	 * @param consumes the media types that are accepted; empty means all
	 * @param produces the media types that are answered; empty means all
	 * @param handler what answers, as {@code fully.qualified.Type#method}
	 * @param note what a reader has to know about the route, or {@code null}
	 */
	public Route(RouteKind kind, List<String> methods, @Nullable String path, List<String> params, List<String> headers,
			List<String> consumes, List<String> produces, String handler, @Nullable String note) {
		this(kind, methods, path, params, headers, consumes, produces, null, handler, note);
	}

	/**
	 * Return the route in one line, as it is logged: methods, path and conditions.
	 * @return the line, never empty
	 */
	public String describe() {
		StringBuilder line = new StringBuilder();
		if (this.kind == RouteKind.GRAPHQL) {
			line.append("GraphQL");
		}
		else {
			line.append(this.methods.isEmpty() ? "*" : String.join("|", this.methods));
		}
		line.append(' ').append((this.path != null) ? this.path : "(not provable)");
		if (!this.params.isEmpty()) {
			line.append(" params=").append(String.join(",", this.params));
		}
		if (!this.headers.isEmpty()) {
			line.append(" headers=").append(String.join(",", this.headers));
		}
		if (!this.consumes.isEmpty()) {
			line.append(" consumes=").append(String.join(",", this.consumes));
		}
		if (!this.produces.isEmpty()) {
			line.append(" produces=").append(String.join(",", this.produces));
		}
		if (this.version != null) {
			line.append(" version=").append(this.version);
		}
		return line.toString();
	}

	/**
	 * Return the same route with another handler.
	 * @param handler what answers; must not be {@code null}
	 * @return the route
	 */
	public Route withHandler(String handler) {
		return new Route(this.kind, this.methods, this.path, this.params, this.headers, this.consumes, this.produces,
				this.version, handler, this.note);
	}

	/**
	 * Return the same route at another path.
	 * @param path the path pattern; must not be {@code null}
	 * @return the route
	 */
	public Route withPath(String path) {
		return new Route(this.kind, this.methods, path, this.params, this.headers, this.consumes, this.produces,
				this.version, this.handler, this.note);
	}

	boolean hasPlaceholder() {
		return this.path != null && this.path.contains("${");
	}

	// Joined at a slash, as Spring MVC joins what placeholders stand for.
	Route resolvePlaceholders(UnaryOperator<String> resolver) {
		return (this.path != null && hasPlaceholder()) ? withPath(resolver.apply(this.path).replaceAll("/{2,}", "/"))
				: this;
	}

	// Routes are keys when the start compares them, and those that a record has by itself
	// are interpreted in a native executable: 10 us a call.
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Route route && this.kind == route.kind && Objects.equals(this.path, route.path)
				&& this.handler.equals(route.handler) && this.methods.equals(route.methods)
				&& this.params.equals(route.params) && this.headers.equals(route.headers)
				&& this.consumes.equals(route.consumes) && this.produces.equals(route.produces)
				&& Objects.equals(this.version, route.version) && Objects.equals(this.note, route.note);
	}

	@Override
	public int hashCode() {
		return 31 * Objects.hashCode(this.path) + this.handler.hashCode();
	}

	@Override
	public int compareTo(Route other) {
		return ORDER.compare(this, other);
	}

}
