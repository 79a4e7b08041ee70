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

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.muster.route.Controller;
import dev.muster.route.Route;

/**
 * Compares the recorded routes of one programming model with those that are served. Each
 * served route answers for one recorded route.
 */
final class RouteComparison {

	private static final Comparator<RouteProblem> ORDER = Comparator.comparing(RouteProblem::route)
		.thenComparing(RouteProblem::handler);

	private final HandlerMappings mappings;

	private final ProbableCause cause;

	private final List<ServedRoute> served;

	private final List<ServedRoute> unclaimed;

	private final List<Expected> expected = new ArrayList<>();

	// Beans of which not every path is known, by the build or now.
	private final Set<@Nullable String> vague = new HashSet<>();

	private int matched;

	private RouteComparison(HandlerMappings mappings, List<Controller> recorded, ProbableCause cause) {
		this.mappings = mappings;
		this.cause = cause;
		this.served = mappings.served();
		this.unclaimed = new ArrayList<>(this.served);
		recorded.forEach(this::expect);
	}

	static KindParity of(HandlerMappings mappings, List<Controller> recorded, ProbableCause cause) {
		return new RouteComparison(mappings, recorded, cause).compare();
	}

	private void expect(Controller controller) {
		for (Route route : controller.routes()) {
			if (route.kind() == this.mappings.kind()) {
				this.mappings.expected(controller.bean(), route)
					.forEach((each) -> this.expected.add(new Expected(controller.bean(), each)));
			}
		}
	}

	private KindParity compare() {
		Set<String> recorded = new HashSet<>();
		for (Expected each : this.expected) {
			recorded.add(each.bean());
			if (each.route().path() == null) {
				this.vague.add(each.bean());
			}
		}
		for (ServedRoute each : this.served) {
			if (each.route().path() == null && recorded.contains(each.bean())) {
				this.vague.add(each.bean());
			}
		}
		match(true);
		if (!this.expected.isEmpty()) {
			match(false);
		}
		int notCompared = (int) this.unclaimed.stream().filter((each) -> this.vague.contains(each.bean())).count();
		return new KindParity(this.mappings.kind(), this.matched, notCompared, missing(), phantom(), List.of());
	}

	private void match(boolean exact) {
		Map<Object, Deque<ServedRoute>> found = new HashMap<>();
		for (ServedRoute each : this.unclaimed) {
			found.computeIfAbsent(this.mappings.identity(each.bean(), each.route(), exact), (key) -> new ArrayDeque<>())
				.add(each);
		}
		Set<ServedRoute> claimed = Collections.newSetFromMap(new IdentityHashMap<>());
		this.expected.removeIf((each) -> {
			Deque<ServedRoute> candidates = found.get(this.mappings.identity(each.bean(), each.route(), exact));
			return each.route().path() != null && candidates != null && !candidates.isEmpty()
					&& claimed.add(candidates.removeFirst());
		});
		this.unclaimed.removeIf(claimed::contains);
		this.matched += claimed.size();
	}

	// What the build could not prove is there if its bean serves anything.
	private List<RouteProblem> missing() {
		return this.expected.stream()
			.filter((each) -> !this.vague.contains(each.bean())
					|| this.served.stream().noneMatch((route) -> each.bean().equals(route.bean())))
			.map((each) -> new RouteProblem(each.route().describe(), each.route().handler(), each.bean(),
					this.cause.ofMissing(each.bean(), each.route(), this.unclaimed)))
			.sorted(ORDER)
			.toList();
	}

	private List<RouteProblem> phantom() {
		return this.unclaimed.stream()
			.filter((each) -> each.comparable() && !this.vague.contains(each.bean()))
			.map((each) -> new RouteProblem(each.route().describe(), each.route().handler(), each.bean(),
					this.cause.ofPhantom(each)))
			.sorted(ORDER)
			.toList();
	}

	/**
	 * A recorded route.
	 *
	 * @param bean the name of the bean that answers
	 * @param route the route as it is expected to be served
	 */
	private record Expected(String bean, Route route) {
	}

}
