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

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * Strategy to list what the handler mappings of one programming model serve. Each model
 * that Muster compares has one.
 */
sealed interface HandlerMappings permits AnnotatedMappings, FunctionalMappings, GraphQlMappings {

	/**
	 * Return the programming model.
	 * @return the kind of the routes
	 */
	RouteKind kind();

	/**
	 * Ask the live handler mappings.
	 * @return every route that they serve at this moment
	 */
	List<ServedRoute> served();

	/**
	 * Return a recorded route as it is served under the application's settings.
	 * @param bean the name of the bean that answers
	 * @param route the route as it was recorded
	 * @return the route as it is expected; several, or none, where what was recorded
	 * stands for others
	 */
	List<Route> expected(String bean, Route route);

	/**
	 * Return by what a recorded route is found again among those that are served.
	 * @param bean the name of the bean that answers, or {@code null} if it is none
	 * @param route the route
	 * @param exact whether the same one has to answer; else it is enough that the route
	 * is served
	 * @return the identity, which has {@code equals} and {@code hashCode}
	 */
	Object identity(@Nullable String bean, Route route, boolean exact);

}
