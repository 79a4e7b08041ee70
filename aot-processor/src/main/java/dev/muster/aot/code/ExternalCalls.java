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

package dev.muster.aot.code;

import java.lang.constant.ClassDesc;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * Calls of methods that have no code in the application: those of frameworks, and of
 * interfaces that a framework implements.
 */
final class ExternalCalls {

	/**
	 * What makes text of what it is given, whatever becomes of its result.
	 */
	private static final List<String> MAPPERS = List.of("tools.jackson.", "com.fasterxml.jackson.",
			"org.springframework.web.client.", "org.springframework.web.reactive.function.client.",
			"org.springframework.messaging.");

	/**
	 * What is given a type and neither makes instances of it from text nor text of them.
	 */
	private static final List<String> NO_MAPPERS = List.of("java.", "jakarta.persistence.", "org.hibernate.",
			"org.slf4j.", "org.apache.commons.logging.");

	/**
	 * What makes collections and their like that nobody can change.
	 */
	private static final Map<String, Set<String>> UNMODIFIABLE = Map.of("java.util.List", Set.of("of", "copyOf"),
			"java.util.Set", Set.of("of", "copyOf"), "java.util.Map", Set.of("of", "copyOf", "entry", "ofEntries"),
			"java.util.Optional", Set.of("of", "ofNullable", "empty"));

	private static final List<String> FUNCTIONS = List.of("org.springframework.web.servlet.function.",
			"org.springframework.web.reactive.function.server.");

	private static final Set<String> HANDLER_FUNCTIONS = Set.of(
			"org.springframework.web.servlet.function.HandlerFunction",
			"org.springframework.web.reactive.function.server.HandlerFunction");

	private final CodeFollower follower;

	private final Sites sites;

	ExternalCalls(CodeFollower follower, Sites sites) {
		this.follower = follower;
		this.sites = sites;
	}

	/**
	 * Let what a method is given flow into its receiver and its result.
	 * @param position the number of the instruction
	 * @param role what the call is there
	 * @param call the call
	 * @param receiver the instance; {@code null} if there is none
	 * @param arguments the arguments
	 * @param result to be filled with the origins of the result
	 * @return whether something was new
	 */
	boolean call(int position, String role, Call call, @Nullable Set<Origin> receiver, List<Set<Origin>> arguments,
			Set<Origin> result) {
		boolean changed = false;
		Set<Origin> given = new LinkedHashSet<>();
		arguments.forEach(given::addAll);
		for (Origin origin : given) {
			if (!isBelow(NO_MAPPERS, call.owner())) {
				literal(origin);
			}
			Set<Origin> others = new LinkedHashSet<>(given);
			others.remove(origin);
			if (receiver != null) {
				others.addAll(receiver);
			}
			for (Origin input : this.follower.inputs(origin)) {
				changed |= input.addBackground(others);
			}
		}
		if (isBelow(FUNCTIONS, call.owner())) {
			given.forEach(this::handlerFunction);
		}
		if (isBelow(MAPPERS, call.owner())) {
			this.follower.hand(given);
		}
		if (receiver != null) {
			for (Origin origin : receiver) {
				changed |= origin.add(given);
			}
		}
		else if (!arguments.isEmpty()) {
			// Collections.addAll and its like.
			for (Origin origin : arguments.getFirst()) {
				changed |= origin.kind() == Origin.Kind.MADE && origin.add(given);
			}
		}
		ClassDesc type = call.type().returnType();
		if (type.isPrimitive()) {
			return changed;
		}
		boolean declared = this.follower.types().contains(call.owner());
		Origin returned = this.sites.at(position, role, () -> {
			String source = "what %s returns".formatted(call);
			ResolvableType resolved = returnType(call, receiver);
			if (UNMODIFIABLE.getOrDefault(call.owner(), Set.of()).contains(call.name())) {
				return Origin.unmodifiable(resolved, source);
			}
			return declared ? Origin.declared(resolved, source) : Origin.derived(resolved, source);
		});
		changed |= returned.add(given);
		if (receiver != null) {
			for (Origin origin : receiver) {
				changed |= (origin.kind() == Origin.Kind.MADE) ? returned.add(Set.of(origin))
						: returned.addBackground(Set.of(origin));
			}
		}
		result.add(returned);
		return changed;
	}

	private static boolean isBelow(List<String> packages, String type) {
		for (String each : packages) {
			if (type.startsWith(each)) {
				return true;
			}
		}
		return false;
	}

	// A lambda expression has been followed where it was made; of an object, nobody knows
	// who calls it.
	private void handlerFunction(Origin origin) {
		Class<?> type = origin.type().resolve(Object.class);
		if (origin.kind() != Origin.Kind.VIEW && this.follower.isOneOf(type, HANDLER_FUNCTIONS)) {
			this.follower.gap(("'%s' is a handler function, of which only lambda"
					+ " expressions and method references are followed")
				.formatted(type.getName()));
		}
	}

	private void literal(Origin origin) {
		Class<?> type = origin.type().resolve(Object.class);
		if (origin.kind() == Origin.Kind.LITERAL) {
			this.follower.literal(type);
		}
		else if (origin.kind() == Origin.Kind.MADE && type.isAnonymousClass()
				&& type.getSuperclass().getSimpleName().endsWith("TypeReference")) {
			types(ResolvableType.forClass(type).getSuperType());
		}
	}

	private void types(ResolvableType type) {
		for (ResolvableType argument : type.getGenerics()) {
			Class<?> resolved = argument.resolve();
			if (resolved != null) {
				this.follower.literal(resolved);
			}
			types(argument);
		}
	}

	private ResolvableType returnType(Call call, @Nullable Set<Origin> receiver) {
		ResolvableType plain = this.follower.type(call.type().returnType());
		Class<?> owner = this.follower.types().load(call.owner());
		if (owner == null) {
			return plain;
		}
		try {
			Method method = this.follower.types().libraryMethods().find(call);
			if (method == null) {
				return plain;
			}
			for (Origin origin : (receiver != null) ? receiver : Set.<Origin>of()) {
				ResolvableType declaring = origin.type().as(method.getDeclaringClass());
				if (declaring.hasGenerics()) {
					return ResolvableType.forType(method.getGenericReturnType(), declaring);
				}
			}
			return ResolvableType.forMethodReturnType(method, owner);
		}
		catch (LinkageError | TypeNotPresentException | IllegalStateException ex) {
			// A library that the class can do without is not there; the descriptor
			// remains.
			return plain;
		}
	}

}
