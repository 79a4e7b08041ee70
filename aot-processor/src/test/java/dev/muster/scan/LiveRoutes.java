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

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Lists the routes of a live router function through Spring's own visitor.
 */
class LiveRoutes implements RouterFunctions.Visitor {

	private final Deque<RequestPredicate> nesting = new ArrayDeque<>();

	private final List<String> routes = new ArrayList<>();

	List<String> routes() {
		return this.routes;
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
		List<RequestPredicate> predicates = new ArrayList<>(this.nesting);
		predicates.add(predicate);
		StringBuilder methods = new StringBuilder();
		StringBuilder path = new StringBuilder();
		for (RequestPredicate each : predicates) {
			each.accept((RequestPredicates.Visitor) Proxy.newProxyInstance(getClass().getClassLoader(),
					new Class<?>[] { RequestPredicates.Visitor.class }, (proxy, method, arguments) -> {
						switch (method.getName()) {
							case "method" -> methods.append(methods(arguments[0]));
							case "path" -> path.append(arguments[0]);
							case "startAnd", "and", "endAnd" -> {
							}
							default -> throw new IllegalStateException("not expected here: " + method);
						}
						return null;
					}));
		}
		this.routes.add(methods + " " + path);
	}

	@SuppressWarnings("unchecked")
	private static String methods(Object methods) {
		return ((Set<HttpMethod>) methods).stream().map(HttpMethod::name).sorted().collect(Collectors.joining("|"));
	}

	@Override
	public void resources(Function<ServerRequest, Optional<Resource>> lookupFunction) {
		throw new IllegalStateException("not expected here");
	}

	@Override
	public void attributes(Map<String, Object> attributes) {
	}

	@Override
	public void unknown(RouterFunction<?> routerFunction) {
		throw new IllegalStateException("not expected here: " + routerFunction);
	}

}
