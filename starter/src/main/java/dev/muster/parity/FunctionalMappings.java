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

package dev.muster.parity;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;

import dev.muster.route.Route;
import dev.muster.route.RouteKind;
import dev.muster.scan.FunctionalRoutes;

/**
 * The handler mappings of router functions in Spring MVC. The mapping joins all router
 * functions into one; whose a route is, is told by the object that answers it.
 */
final class FunctionalMappings implements HandlerMappings {

	// What a live handler function is called nobody knows.
	private static final String HANDLER = "RouterFunction#handler";

	private final ConfigurableListableBeanFactory beanFactory;

	FunctionalMappings(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	@Override
	public RouteKind kind() {
		return RouteKind.FUNCTIONAL;
	}

	@Override
	public List<ServedRoute> served() {
		IdentityHashMap<Object, String> owners = owners();
		List<ServedRoute> served = new ArrayList<>();
		for (RouterFunctionMapping mapping : this.beanFactory.getBeansOfType(RouterFunctionMapping.class).values()) {
			RouterFunction<?> function = mapping.getRouterFunction();
			if (function != null) {
				FunctionalRoutes.of(function, HANDLER)
					.forEach((each) -> served.add(new ServedRoute(each.route(), owners.get(each.answering()), true)));
			}
		}
		return served;
	}

	private IdentityHashMap<Object, String> owners() {
		IdentityHashMap<Object, String> owners = new IdentityHashMap<>();
		this.beanFactory.getBeansOfType(RouterFunction.class)
			.forEach((bean, function) -> FunctionalRoutes.of(function, HANDLER)
				.forEach((each) -> owners.put(each.answering(), bean)));
		return owners;
	}

	@Override
	public Route expected(String bean, Route route) {
		return route;
	}

	// A router function that holds another one serves it once more.
	@Override
	public Object identity(@Nullable String bean, Route route, boolean exact) {
		return route.withHandler((exact && bean != null) ? bean : "");
	}

}
