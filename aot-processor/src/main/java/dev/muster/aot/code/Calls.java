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

import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * The calls of a method: those into the application are followed, and of others it is
 * taken that what they are given is in what they return.
 */
final class Calls {

	// Nothing that a client sees is made in these.
	private static final Set<String> IGNORED = Set.of("toString", "hashCode", "equals", "compareTo");

	private static final Set<String> ERROR_RESPONSE = Set.of("org.springframework.web.ErrorResponse");

	private final CodeFollower follower;

	private final ExternalCalls external;

	private final Sites sites;

	private final Map<Key, Set<Origin>> results = new HashMap<>();

	private boolean changed;

	Calls(CodeFollower follower, Sites sites) {
		this.follower = follower;
		this.sites = sites;
		this.external = new ExternalCalls(follower, sites);
	}

	/**
	 * Follow a call.
	 * @param state the values before, and then after it
	 * @param position the number of the instruction
	 * @param instruction the call
	 * @return whether something was new
	 */
	boolean invoke(State state, int position, InvokeInstruction instruction) {
		this.changed = false;
		Call call = Call.of(instruction);
		List<Set<Origin>> arguments = pop(state, call.type().parameterCount());
		Set<Origin> receiver = (call.kind() != Call.Kind.STATIC) ? state.pop().origins() : null;
		Set<Origin> result = call(position, "", call, receiver, arguments);
		push(state, call.type().returnType(), result);
		return this.changed;
	}

	/**
	 * Follow the making of a lambda expression: its code is taken to run at once.
	 * @param state the values before, and then after it
	 * @param position the number of the instruction
	 * @param instruction the call
	 * @return whether something was new
	 */
	boolean invokeDynamic(State state, int position, InvokeDynamicInstruction instruction) {
		this.changed = false;
		List<Set<Origin>> captured = pop(state, instruction.typeSymbol().parameterCount());
		boolean lambda = instruction.bootstrapMethod().owner().displayName().equals("LambdaMetafactory");
		if (!lambda || !(instruction.bootstrapArgs().get(1) instanceof DirectMethodHandleDesc handle)
				|| !(instruction.bootstrapArgs().get(2) instanceof MethodTypeDesc type)) {
			push(state, instruction.typeSymbol().returnType(), Set.of());
			return false;
		}
		Origin made = this.sites.at(position, "", Origin::view);
		Call call = Call.of(handle);
		List<Set<Origin>> arguments = new ArrayList<>(captured);
		Set<Origin> inputs = inputs(position, type, arguments);
		this.follower.lambda(made, inputs);
		Set<Origin> result;
		if (call.isConstructor()) {
			Class<?> constructed = this.follower.types().load(call.owner());
			Origin instance = (constructed != null) ? this.sites.at(position, "new", () -> Origin.made(constructed))
					: Origin.view();
			call(position, "lambda", call, Set.of(instance), arguments);
			result = Set.of(instance);
		}
		else {
			Set<Origin> receiver = (call.kind() != Call.Kind.STATIC) ? arguments.removeFirst() : null;
			result = call(position, "lambda", call, receiver, arguments);
		}
		this.changed |= made.add(result);
		state.push(Operand.of(made));
		return this.changed;
	}

	private Set<Origin> inputs(int position, MethodTypeDesc type, List<Set<Origin>> arguments) {
		Set<Origin> inputs = new LinkedHashSet<>();
		int index = 0;
		for (ClassDesc parameter : type.parameterList()) {
			ResolvableType resolved = this.follower.type(parameter);
			if (CodeFollower.isLeaf(resolved.resolve(Object.class))) {
				arguments.add(Set.of());
			}
			else {
				Origin input = this.sites.at(position, "input" + index,
						() -> Origin.derived(resolved, "the parameter of a lambda expression"));
				inputs.add(input);
				arguments.add(Set.of(input));
			}
			index++;
		}
		return inputs;
	}

	void thrown(Set<Origin> origins) {
		for (Origin origin : origins) {
			if (this.follower.isOneOf(origin.type().resolve(Object.class), ERROR_RESPONSE)) {
				this.follower.hand(Set.of(origin));
			}
		}
	}

	private Set<Origin> call(int position, String role, Call call, @Nullable Set<Origin> receiver,
			List<Set<Origin>> arguments) {
		if (IGNORED.contains(call.name())) {
			return Set.of();
		}
		Set<Origin> result = new LinkedHashSet<>();
		Map<String, ApplicationMethod> targets = targets(call, receiver);
		for (ApplicationMethod target : targets.values()) {
			List<Set<Origin>> all = new ArrayList<>(arguments);
			if (receiver != null) {
				all.addFirst(receiver);
			}
			Key key = new Key(position, target.key(), all);
			Set<Origin> known = this.results.get(key);
			if (known == null) {
				known = this.follower.run(target, all, this.sites.in(position, target.key()));
				this.results.put(key, known);
				this.changed = true;
			}
			result.addAll(known);
		}
		if (targets.isEmpty()) {
			this.changed |= this.external.call(position, role, call, receiver, arguments, result);
		}
		return result;
	}

	private Map<String, ApplicationMethod> targets(Call call, @Nullable Set<Origin> receiver) {
		Map<String, ApplicationMethod> targets = new LinkedHashMap<>();
		for (String type : candidates(call, receiver)) {
			ApplicationMethod target = this.follower.resolve(type, call.name(), call.type().descriptorString());
			if (target != null) {
				targets.put(target.key(), target);
			}
		}
		if (targets.size() > CodeFollower.MAXIMUM_TARGETS) {
			this.follower.gap("%s has more than %d implementations".formatted(call, CodeFollower.MAXIMUM_TARGETS));
			return Map.of();
		}
		return targets;
	}

	private Set<String> candidates(Call call, @Nullable Set<Origin> receiver) {
		if (receiver == null || call.kind() != Call.Kind.VIRTUAL) {
			return Set.of(call.owner());
		}
		Set<String> candidates = new LinkedHashSet<>();
		boolean unknown = receiver.isEmpty();
		for (Origin origin : receiver) {
			if (origin.kind() == Origin.Kind.MADE) {
				candidates.add(origin.type().resolve(Object.class).getName());
			}
			else {
				unknown = true;
			}
		}
		if (unknown && this.follower.types().contains(call.owner())) {
			candidates.addAll(declared(call, receiver));
		}
		return candidates;
	}

	private Set<String> declared(Call call, Set<Origin> receiver) {
		Class<?> owner = this.follower.types().load(call.owner());
		Set<String> declared = new LinkedHashSet<>();
		for (Origin origin : receiver) {
			Class<?> known = origin.type().resolve(Object.class);
			boolean narrower = origin.kind() != Origin.Kind.VIEW && owner != null && owner.isAssignableFrom(known);
			declared.add(narrower ? known.getName() : call.owner());
		}
		if (declared.isEmpty()) {
			declared.add(call.owner());
		}
		Set<String> all = new LinkedHashSet<>(declared);
		declared.forEach((type) -> all.addAll(this.follower.types().subtypeNames(type)));
		return all;
	}

	private void push(State state, ClassDesc type, Set<Origin> result) {
		TypeKind kind = TypeKind.from(type);
		if (kind == TypeKind.VOID) {
			return;
		}
		Class<?> loaded = this.follower.load(type);
		boolean leaf = loaded != null && CodeFollower.isLeaf(loaded);
		state.push(leaf ? Operand.leaf(kind.slotSize() == 2) : Operand.of(result));
	}

	private static List<Set<Origin>> pop(State state, int count) {
		List<Set<Origin>> values = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			values.add(state.pop().origins());
		}
		Collections.reverse(values);
		return values;
	}

	private record Key(int position, String target, List<Set<Origin>> arguments) {

	}

}
