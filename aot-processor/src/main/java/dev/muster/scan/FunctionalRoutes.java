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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.springframework.core.io.Resource;
import org.springframework.util.Assert;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

import dev.muster.route.Route;

/**
 * Describes a live router function of Spring MVC as routes, in the words of those that
 * the build has read from bytecode.
 */
public final class FunctionalRoutes implements RouterFunctions.Visitor {

	private final String handler;

	private final Deque<RequestPredicate> nesting = new ArrayDeque<>();

	private final List<Served> routes = new ArrayList<>();

	private FunctionalRoutes(String handler) {
		this.handler = handler;
	}

	/**
	 * Return the routes of a router function.
	 * @param function the router function, never {@code null}
	 * @param handler what to call the handler of each route, never empty
	 * @return the routes in their order; one that the manifest cannot describe has no
	 * path and a note that says why
	 */
	public static List<Served> of(RouterFunction<?> function, String handler) {
		Assert.notNull(function, "'function' must not be null");
		Assert.hasText(handler, "'handler' must not be empty");
		FunctionalRoutes visitor = new FunctionalRoutes(handler);
		function.accept(visitor);
		return visitor.routes;
	}

	@Override
	public void startNested(RequestPredicate predicate) {
		this.nesting.addLast(predicate);
	}

	@Override
	public void endNested(RequestPredicate predicate) {
		this.nesting.removeLast();
	}

	@Override
	public void route(RequestPredicate predicate, HandlerFunction<?> handlerFunction) {
		add(handlerFunction, () -> {
			Mapping mapping = new Mapping(LivePredicate.read(predicate), this.handler);
			for (RequestPredicate outer : (Iterable<RequestPredicate>) this.nesting::descendingIterator) {
				mapping = mapping.within(LivePredicate.read(outer));
			}
			return mapping;
		});
	}

	@Override
	public void resources(Function<ServerRequest, Optional<Resource>> lookupFunction) {
		add(lookupFunction, () -> {
			throw new NotProvableException("resources do not tell their path");
		});
	}

	@Override
	public void attributes(Map<String, Object> attributes) {
		// attributes make no difference to what is served
	}

	@Override
	public void unknown(RouterFunction<?> routerFunction) {
		add(routerFunction, () -> {
			throw new NotProvableException("a router function of the application's own cannot be looked into");
		});
	}

	private void add(Object answering, Supplier<Mapping> mapping) {
		Route route;
		try {
			route = mapping.get().toRoute();
		}
		catch (NotProvableException ex) {
			route = Mapping.notProvable(this.handler, ex.reason());
		}
		this.routes.add(new Served(answering, route));
	}

	/**
	 * A route that a router function serves.
	 *
	 * @param answering the object that answers: the handler function, the lookup function
	 * of resources, or a router function that cannot be looked into
	 * @param route the route
	 */
	public record Served(Object answering, Route route) {
	}

}
