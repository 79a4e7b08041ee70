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

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the methods of the functional API (Framework 7.0) mean for the routes of a router
 * function. That of Spring MVC and that of WebFlux have the same names in two packages.
 */
final class RouterCalls {

	static final String SERVLET = "org.springframework.web.servlet.function.";

	static final String REACTIVE = "org.springframework.web.reactive.function.server.";

	private static final Set<String> HTTP_METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

	private static final Set<String> WITHOUT_ROUTES = Set.of("before", "after", "filter", "onError", "withAttribute",
			"withAttributes");

	private static final List<String> RESOURCE_METHODS = List.of("GET", "HEAD", "OPTIONS");

	private final MethodEvaluator evaluator;

	private final String api;

	private final String defaultHandler;

	RouterCalls(MethodEvaluator evaluator, String api, String defaultHandler) {
		this.evaluator = evaluator;
		this.api = api;
		this.defaultHandler = defaultHandler;
	}

	Value invoke(String owner, String method, Value receiver, List<Value> arguments) {
		if (!owner.startsWith(this.api)) {
			return Value.OTHER;
		}
		return switch (owner.substring(this.api.length())) {
			case "RouterFunctions" -> factory(method, arguments);
			case "RouterFunctions$Builder" -> builder(method, (Value.Builder) known(receiver), arguments);
			case "RouterFunction" -> routes(method, (Value.Routes) known(receiver), arguments);
			case "RequestPredicates" -> new Value.Condition(predicate(method, arguments));
			case "RequestPredicate" -> combined(method, (Value.Condition) known(receiver), arguments);
			default -> Value.OTHER;
		};
	}

	private Value factory(String method, List<Value> arguments) {
		return switch (method) {
			case "route" -> arguments.isEmpty() ? new Value.Builder()
					: new Value.Routes(List.of(mapping(condition(arguments.get(0)), arguments.get(1))));
			case "nest" -> new Value.Routes(nested(condition(arguments.get(0)), routesOf(arguments.get(1))));
			case "resources" -> new Value.Routes(List.of(resources(arguments)));
			default -> throw unknown("RouterFunctions", method);
		};
	}

	private Value builder(String method, Value.Builder builder, List<Value> arguments) {
		if (HTTP_METHODS.contains(method)) {
			Mapping.Predicate predicate = Mapping.Predicate.ofMethods(List.of(method));
			for (Value argument : arguments.subList(0, arguments.size() - 1)) {
				predicate = predicate.and(condition(argument));
			}
			builder.mappings().add(mapping(predicate, arguments.getLast()));
			return builder;
		}
		if (WITHOUT_ROUTES.contains(method)) {
			return builder;
		}
		switch (method) {
			case "route" -> builder.mappings().add(mapping(condition(arguments.get(0)), arguments.get(1)));
			case "add" -> builder.mappings().addAll(routesOf(arguments.get(0)));
			case "path", "nest" ->
				builder.mappings().addAll(nested(condition(arguments.get(0)), routesOf(arguments.get(1))));
			case "resources" -> builder.mappings().add(resources(arguments));
			case "build" -> {
				return new Value.Routes(List.copyOf(builder.mappings()));
			}
			default -> throw unknown("RouterFunctions.Builder", method);
		}
		return builder;
	}

	private Value routes(String method, Value.Routes routes, List<Value> arguments) {
		if (WITHOUT_ROUTES.contains(method)) {
			return routes;
		}
		List<Mapping> mappings = new ArrayList<>(routes.mappings());
		switch (method) {
			case "and", "andOther" -> mappings.addAll(routesOf(arguments.get(0)));
			case "andRoute" -> mappings.add(mapping(condition(arguments.get(0)), arguments.get(1)));
			case "andNest" -> mappings.addAll(nested(condition(arguments.get(0)), routesOf(arguments.get(1))));
			default -> throw unknown("RouterFunction", method);
		}
		return new Value.Routes(mappings);
	}

	private Mapping.Predicate predicate(String method, List<Value> arguments) {
		if (HTTP_METHODS.contains(method)) {
			return Mapping.Predicate.ofMethods(List.of(method)).and(condition(arguments.get(0)));
		}
		return switch (method) {
			case "all" -> Mapping.Predicate.ALL;
			case "path" -> condition(arguments.get(0));
			case "method" -> Mapping.Predicate.ofMethods(List.of(httpMethod(arguments.get(0))));
			case "methods" -> Mapping.Predicate
				.ofMethods(elements(arguments.get(0)).stream().map(RouterCalls::httpMethod).sorted().toList());
			default -> throw unknown("RequestPredicates", method);
		};
	}

	private Value combined(String method, Value.Condition condition, List<Value> arguments) {
		if (!method.equals("and")) {
			throw unknown("RequestPredicate", method);
		}
		return new Value.Condition(condition.predicate().and(condition(arguments.get(0))));
	}

	private Mapping.Predicate condition(Value value) {
		return switch (value) {
			case Value.Text text -> Mapping.Predicate.ofPath(text.text());
			case Value.Condition condition -> condition.predicate();
			default -> throw new NotProvableException("a path or predicate is not a constant");
		};
	}

	private List<Mapping> nested(Mapping.Predicate outer, List<Mapping> mappings) {
		return mappings.stream().map((mapping) -> mapping.within(outer)).toList();
	}

	private List<Mapping> routesOf(Value value) {
		return switch (value) {
			case Value.Routes routes -> routes.mappings();
			case Value.Builder builder -> builder.mappings();
			case Value.Lambda lambda -> routesOf(lambda);
			default -> throw new NotProvableException("routes are added that are made elsewhere");
		};
	}

	// A lambda is a Consumer<Builder> or a Supplier<RouterFunction>.
	private List<Mapping> routesOf(Value.Lambda lambda) {
		Value.Builder builder = new Value.Builder();
		List<Value> arguments = new ArrayList<>(lambda.captured());
		arguments.add(builder);
		Value result = this.evaluator.evaluate(lambda.owner(), lambda.method(), lambda.descriptor(), arguments);
		return (result instanceof Value.Routes routes) ? routes.mappings() : builder.mappings();
	}

	private Mapping resources(List<Value> arguments) {
		if (arguments.get(0) instanceof Value.Text pattern) {
			return new Mapping(
					Mapping.Predicate.ofMethods(RESOURCE_METHODS).and(Mapping.Predicate.ofPath(pattern.text())),
					this.defaultHandler);
		}
		throw new NotProvableException("resources are looked up by a function");
	}

	private Mapping mapping(Mapping.Predicate predicate, Value handler) {
		boolean named = handler instanceof Value.Lambda lambda && !lambda.isSynthetic();
		return new Mapping(predicate, named ? ((Value.Lambda) handler).owner() + "#" + ((Value.Lambda) handler).method()
				: this.defaultHandler);
	}

	private static List<Value> elements(Value value) {
		if (value instanceof Value.Array array) {
			return array.elements();
		}
		throw new NotProvableException("HTTP methods are not listed in place");
	}

	private static String httpMethod(Value value) {
		if (value instanceof Value.Constant constant && HTTP_METHODS.contains(constant.name())) {
			return constant.name();
		}
		throw new NotProvableException("an HTTP method is not a constant");
	}

	private static Value known(@Nullable Value value) {
		if (value == null || value instanceof Value.Other) {
			throw new NotProvableException("a builder, route or predicate is made elsewhere");
		}
		return value;
	}

	private static NotProvableException unknown(String type, String method) {
		return new NotProvableException("the meaning of " + type + "." + method + " is not known");
	}

}
