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

import java.util.Set;

import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;

/**
 * Reads the methods and the path of a live predicate of WebFlux; any other condition is
 * not provable, as it is in bytecode.
 */
final class ReactiveLivePredicate implements RequestPredicates.Visitor {

	private Mapping.Predicate read = Mapping.Predicate.ALL;

	private ReactiveLivePredicate() {
	}

	static Mapping.Predicate read(RequestPredicate predicate) {
		ReactiveLivePredicate visitor = new ReactiveLivePredicate();
		predicate.accept(visitor);
		return visitor.read;
	}

	@Override
	public void method(Set<HttpMethod> methods) {
		this.read = this.read
			.and(Mapping.Predicate.ofMethods(methods.stream().map(HttpMethod::name).sorted().toList()));
	}

	@Override
	public void path(String pattern) {
		this.read = this.read.and(Mapping.Predicate.ofPath(pattern));
	}

	@Override
	public void startAnd() {
		// both sides are read one after the other
	}

	@Override
	public void and() {
		// both sides are read one after the other
	}

	@Override
	public void endAnd() {
		// both sides are read one after the other
	}

	@Override
	@SuppressWarnings("removal")
	public void pathExtension(String extension) {
		throw notProvable("pathExtension");
	}

	@Override
	public void header(String name, String value) {
		throw notProvable("header");
	}

	@Override
	public void queryParam(String name, String value) {
		throw notProvable("queryParam");
	}

	@Override
	public void version(String version) {
		throw notProvable("version");
	}

	@Override
	public void startOr() {
		throw notProvable("or");
	}

	@Override
	public void or() {
		throw notProvable("or");
	}

	@Override
	public void endOr() {
		throw notProvable("or");
	}

	@Override
	public void startNegate() {
		throw notProvable("negate");
	}

	@Override
	public void endNegate() {
		throw notProvable("negate");
	}

	@Override
	public void unknown(RequestPredicate predicate) {
		// So is RequestPredicates.all(), which nothing tells from any other.
		throw notProvable("a predicate of the application's own");
	}

	private static NotProvableException notProvable(String condition) {
		return new NotProvableException("the condition is not described: " + condition);
	}

}
