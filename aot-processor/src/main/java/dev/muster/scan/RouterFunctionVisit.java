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
import java.util.function.Function;
import java.util.function.Supplier;

import dev.muster.route.Route;

/**
 * A visit to a live router function, as far as it is the same in all web frameworks.
 *
 * @param <P> the type of the framework's predicates
 */
final class RouterFunctionVisit<P> {

	private final String handler;

	private final Function<P, Mapping.Predicate> reader;

	private final Deque<P> nesting = new ArrayDeque<>();

	private final List<AnsweredRoute> routes = new ArrayList<>();

	RouterFunctionVisit(String handler, Function<P, Mapping.Predicate> reader) {
		this.handler = handler;
		this.reader = reader;
	}

	List<AnsweredRoute> routes() {
		return this.routes;
	}

	void nest(P predicate) {
		this.nesting.addLast(predicate);
	}

	void endNesting() {
		this.nesting.removeLast();
	}

	void add(P predicate, Object handlerFunction) {
		record(handlerFunction, () -> {
			Mapping mapping = new Mapping(this.reader.apply(predicate), this.handler);
			for (P outer : (Iterable<P>) this.nesting::descendingIterator) {
				mapping = mapping.within(this.reader.apply(outer));
			}
			return mapping;
		});
	}

	void addNotProvable(Object answering, String reason) {
		record(answering, () -> {
			throw new NotProvableException(reason);
		});
	}

	private void record(Object answering, Supplier<Mapping> mapping) {
		Route route;
		try {
			route = mapping.get().toRoute();
		}
		catch (NotProvableException ex) {
			route = Mapping.notProvable(this.handler, ex.reason());
		}
		this.routes.add(new AnsweredRoute(answering, route));
	}

}
