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
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.muster.route.Route;
import dev.muster.route.RouteKind;
import dev.muster.scan.AnsweredRoute;

/**
 * The handler mappings of router functions. A mapping joins all router functions into
 * one; whose a route is, is told by the object that answers it.
 *
 * @param <F> the type of the web framework's router functions
 */
final class FunctionalMappings<F> implements HandlerMappings {

	/**
	 * What the handler of a live route is called: nobody knows.
	 */
	static final String HANDLER = "RouterFunction#handler";

	private final Collection<F> mapped;

	private final Map<String, ? extends F> beans;

	private final Function<F, List<AnsweredRoute>> routes;

	/**
	 * Create mappings.
	 * @param mapped the router functions of the handler mappings
	 * @param beans the router functions that are beans
	 * @param routes tells the routes of one
	 */
	FunctionalMappings(Collection<F> mapped, Map<String, ? extends F> beans, Function<F, List<AnsweredRoute>> routes) {
		this.mapped = mapped;
		this.beans = beans;
		this.routes = routes;
	}

	@Override
	public RouteKind kind() {
		return RouteKind.FUNCTIONAL;
	}

	@Override
	public List<ServedRoute> served() {
		IdentityHashMap<Object, String> owners = owners();
		List<ServedRoute> served = new ArrayList<>();
		for (F function : this.mapped) {
			this.routes.apply(function)
				.forEach((each) -> served.add(new ServedRoute(each.route(), owners.get(each.answering()), true)));
		}
		return served;
	}

	private IdentityHashMap<Object, String> owners() {
		IdentityHashMap<Object, String> owners = new IdentityHashMap<>();
		this.beans.forEach(
				(bean, function) -> this.routes.apply(function).forEach((each) -> owners.put(each.answering(), bean)));
		return owners;
	}

	@Override
	public List<Route> expected(String bean, Route route) {
		return List.of(route);
	}

	// A router function that holds another one serves it once more.
	@Override
	public Object identity(@Nullable String bean, Route route, boolean exact) {
		return route.withHandler((exact && bean != null) ? bean : "");
	}

}
