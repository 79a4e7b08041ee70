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

package dev.muster.aot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

import dev.muster.aot.gate.GateFinding;
import dev.muster.aot.open.Coexistence;
import dev.muster.manifest.RecordedController;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;

/**
 * Finds requests that two handlers would answer: the same method, path and conditions, in
 * beans that are proved to exist together. Names of path variables make no difference.
 */
final class DuplicateRoutes {

	private final ConfigurableListableBeanFactory beanFactory;

	private final Coexistence coexistence;

	private @Nullable Boolean prefixes;

	DuplicateRoutes(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
		this.coexistence = new Coexistence(beanFactory);
	}

	/**
	 * Find the requests.
	 * @param controllers the controllers of the application
	 * @return a finding for each pair of handlers
	 */
	List<GateFinding> find(List<RecordedController> controllers) {
		Map<String, List<Handler>> handlers = new LinkedHashMap<>();
		for (RecordedController recorded : controllers) {
			for (Route route : recorded.controller().routes()) {
				if (route.path() != null) {
					requests(route).forEach((request) -> handlers.computeIfAbsent(request, (key) -> new ArrayList<>())
						.add(new Handler(recorded.controller().bean(), recorded.controller().type(), route)));
				}
			}
		}
		Set<Pair> pairs = new LinkedHashSet<>();
		handlers.values().forEach((all) -> {
			for (int second = 1; second < all.size(); second++) {
				for (int first = 0; first < second; first++) {
					if (this.coexistence.isProved(all.get(first).bean(), all.get(second).bean())
							&& hasSamePrefix(all.get(first), all.get(second))) {
						pairs.add(new Pair(all.get(first), all.get(second)));
					}
				}
			}
		});
		return pairs.stream().map(Pair::toFinding).toList();
	}

	// Prefixes are chosen by the class of a controller. They make no difference to router
	// functions.
	private boolean hasSamePrefix(Handler first, Handler second) {
		boolean annotated = first.route().kind() == RouteKind.ANNOTATED || second.route().kind() == RouteKind.ANNOTATED;
		return !annotated || first.type().equals(second.type()) || !mayHavePrefixes();
	}

	private boolean mayHavePrefixes() {
		if (this.prefixes == null) {
			this.prefixes = PathPrefixes.mayExist(this.beanFactory);
		}
		return this.prefixes;
	}

	// A mapping of several methods is ambiguous for the one that another mapping has.
	private static List<String> requests(Route route) {
		String conditions = new Route(route.kind(), List.of(), path(String.valueOf(route.path())), route.params(),
				route.headers(), route.consumes(), route.produces(), route.version(), "", null)
			.describe();
		return route.methods().isEmpty() ? List.of(conditions)
				: route.methods().stream().map((method) -> method + " " + conditions).toList();
	}

	private static String path(String path) {
		return path.replaceAll("(?<!\\$)\\{(\\*?)[\\w-]+", "{$1");
	}

	/**
	 * A route and the bean that answers it.
	 *
	 * @param bean the name of the bean
	 * @param type the class that declares the route
	 * @param route the route
	 */
	private record Handler(String bean, String type, Route route) {

		@Override
		public String toString() {
			return "%s (bean '%s')".formatted(this.route.handler(), this.bean);
		}

	}

	/**
	 * Two handlers of one request.
	 *
	 * @param first the first in the order of the manifest
	 * @param second the other one
	 */
	private record Pair(Handler first, Handler second) {

		GateFinding toFinding() {
			String route = this.first.route().describe();
			return new GateFinding(route, "'%s' has two handlers".formatted(route),
					"%s and %s".formatted(this.first, this.second), action());
		}

		private String action() {
			if (this.first.route().handler().equals(this.second.route().handler())) {
				return "register the controller once: as a scanned class, by an import or by a @Bean method";
			}
			boolean field = this.first.route().kind() == RouteKind.GRAPHQL;
			return (field ? "let one of them fetch another field;"
					: "give one of them another path or method, or a condition (params, headers, consumes, produces);")
					+ " if both may never exist together, give their beans the same conditions the other way round"
					+ " (@Profile, @ConditionalOnProperty)";
		}

	}

}
