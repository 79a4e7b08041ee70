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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.core.io.Resource;
import org.springframework.util.Assert;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Describes a live router function of Spring MVC as routes, in the words of those that
 * the build has read from bytecode.
 */
public final class FunctionalRoutes implements RouterFunctions.Visitor {

	private final RouterFunctionVisit<RequestPredicate> visit;

	private FunctionalRoutes(String handler) {
		this.visit = new RouterFunctionVisit<>(handler, LivePredicate::read);
	}

	/**
	 * Return the routes of a router function.
	 * @param function the router function, never {@code null}
	 * @param handler what to call the handler of each route, never empty
	 * @return the routes in their order
	 */
	public static List<AnsweredRoute> of(RouterFunction<?> function, String handler) {
		Assert.notNull(function, "'function' must not be null");
		Assert.hasText(handler, "'handler' must not be empty");
		FunctionalRoutes visitor = new FunctionalRoutes(handler);
		function.accept(visitor);
		return visitor.visit.routes();
	}

	@Override
	public void startNested(RequestPredicate predicate) {
		this.visit.nest(predicate);
	}

	@Override
	public void endNested(RequestPredicate predicate) {
		this.visit.endNesting();
	}

	@Override
	public void route(RequestPredicate predicate, HandlerFunction<?> handlerFunction) {
		this.visit.add(predicate, handlerFunction);
	}

	@Override
	public void attributes(Map<String, Object> attributes) {
		// attributes make no difference to what is served
	}

	@Override
	public void resources(Function<ServerRequest, Optional<Resource>> lookupFunction) {
		this.visit.addNotProvable(lookupFunction, "resources do not tell their path");
	}

	@Override
	public void unknown(RouterFunction<?> routerFunction) {
		this.visit.addNotProvable(routerFunction, "a router function of the application's own cannot be looked into");
	}

}
