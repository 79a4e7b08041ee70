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

package dev.muster.aot.expression;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Finds the members that an expression reaches, in the order in which
 * {@code ReflectivePropertyAccessor} and {@code ReflectiveMethodResolver} of Framework
 * 7.0 look for them, and keeps them. Every overload with as many parameters counts: which
 * one is called depends on the arguments.
 */
final class Members {

	private final RuntimeClasses runtimeClasses;

	private final Set<Member> reached = new LinkedHashSet<>();

	private final Set<Class<?>> named = new LinkedHashSet<>();

	Members(RuntimeClasses runtimeClasses) {
		this.runtimeClasses = runtimeClasses;
	}

	Set<Member> reached() {
		return this.reached;
	}

	/**
	 * Return the types that expressions name.
	 * @return the types
	 */
	Set<Class<?>> named() {
		return this.named;
	}

	void name(Class<?> type) {
		this.named.add(type);
	}

	/**
	 * Find what reads a property.
	 * @param target whose property
	 * @param name its name
	 * @return the value, or {@code null} if nothing reads it
	 */
	@Nullable Reached getter(Reached target, String name) {
		String capitalized = StringUtils.capitalize(name);
		return search(target, (type, isStatic) -> {
			Predicate<Method> noParameters = (method) -> method.getParameterCount() == 0
					&& method.getReturnType() != void.class && (!isStatic || isStatic(method));
			List<Member> found = methods(type,
					noParameters.and((method) -> isOneOf(method, "get" + name, "get" + capitalized)));
			if (found.isEmpty()) {
				found = methods(type, noParameters.and((method) -> isOneOf(method, "is" + name, "is" + capitalized)
						&& (method.getReturnType() == boolean.class || method.getReturnType() == Boolean.class)));
			}
			if (found.isEmpty()) {
				found = methods(type, noParameters.and((method) -> method.getName().equals(name)));
			}
			return found.isEmpty() ? fields(type, name, isStatic) : found;
		});
	}

	/**
	 * Find what writes a property.
	 * @param target whose property
	 * @param name its name
	 * @return whatever the setter returns, or {@code null} if nothing writes it
	 */
	@Nullable Reached setter(Reached target, String name) {
		String setter = "set" + StringUtils.capitalize(name);
		return search(target, (type, isStatic) -> {
			List<Member> found = methods(type, (method) -> method.getName().equals(setter)
					&& method.getParameterCount() == 1 && (!isStatic || isStatic(method)));
			return found.isEmpty() ? fields(type, name, isStatic) : found;
		});
	}

	/**
	 * Find a method.
	 * @param target on which it is called
	 * @param name its name
	 * @param arguments what it is given
	 * @return what it returns, or {@code null} if there is none
	 */
	@Nullable Reached method(Reached target, String name, List<Reached> arguments) {
		return search(target, (type, isStatic) -> {
			Predicate<Method> named = (method) -> method.getName().equals(name) && (!isStatic || isStatic(method));
			List<Member> found = methods(type, named.and((method) -> takes(method, arguments)));
			return found.isEmpty() ? methods(type, named.and((method) -> takes(method, arguments.size()))) : found;
		});
	}

	/**
	 * Find the constructors of a type.
	 * @param type the type
	 * @param arguments what it is given
	 * @return the object, or {@code null} if there is none
	 */
	@Nullable Reached constructor(Class<?> type, List<Reached> arguments) {
		List<Constructor<?>> constructors = Arrays.stream(type.getConstructors())
			.filter((constructor) -> takes(constructor, arguments.size()))
			.toList();
		if (constructors.stream().anyMatch((constructor) -> takes(constructor, arguments))) {
			constructors = constructors.stream().filter((constructor) -> takes(constructor, arguments)).toList();
		}
		this.reached.addAll(constructors);
		return constructors.isEmpty() ? null : Reached.of(type);
	}

	private @Nullable Reached search(Reached target, Search search) {
		Class<?> named = target.named();
		if (named != null) {
			List<Member> found = search.in(named, true);
			if (!found.isEmpty()) {
				return keep(ResolvableType.forClass(named), found);
			}
		}
		List<Reached> results = new ArrayList<>();
		for (ResolvableType type : target.types()) {
			Class<?> declared = ClassUtils.resolvePrimitiveIfNecessary(type.resolve(Object.class));
			Reached result = null;
			for (Class<?> candidate : this.runtimeClasses.of(declared)) {
				List<Member> found = search.in(candidate, false);
				Reached reached = found.isEmpty() ? null
						: keep((candidate == declared) ? type : ResolvableType.forClass(candidate), found);
				// What is declared says most, generics included; else what subtypes have.
				if (reached != null && (result == null || result.isUnknown())) {
					result = reached;
				}
			}
			if (result != null) {
				results.add(result);
			}
		}
		return results.isEmpty() ? null : Reached.anyOf(results.toArray(Reached[]::new));
	}

	private Reached keep(ResolvableType owner, List<Member> found) {
		this.reached.addAll(found);
		return Reached.anyOf(found.stream().map((member) -> result(owner, member)).distinct().toArray(Reached[]::new));
	}

	private Reached result(ResolvableType owner, Member member) {
		if (member instanceof Method method && method.getName().equals("getPrincipal")
				&& method.getDeclaringClass().getName().startsWith("org.springframework.security.")) {
			return this.runtimeClasses.principal();
		}
		ResolvableType declaring = owner.as(member.getDeclaringClass());
		ResolvableType type = switch (member) {
			case Method method -> ResolvableType.forType(method.getGenericReturnType(), declaring);
			case Field field -> ResolvableType.forType(field.getGenericType(), declaring);
			default -> ResolvableType.NONE;
		};
		return Reached.of(type);
	}

	// With each method, what it overrides: SpEL calls a public one where there is one.
	private static List<Member> methods(Class<?> type, Predicate<Method> filter) {
		Set<Member> found = new LinkedHashSet<>();
		List<Method> own = Arrays.stream(type.getMethods()).filter(filter).toList();
		own.stream().filter((method) -> !method.isBridge()).forEach(found::add);
		found.addAll(own);
		for (Method method : own) {
			for (Class<?> parent = type; parent != null; parent = parent.getSuperclass()) {
				add(parent, method, found);
			}
			ClassUtils.getAllInterfacesForClassAsSet(type).forEach((parent) -> add(parent, method, found));
		}
		return List.copyOf(found);
	}

	private static void add(Class<?> parent, Method method, Set<Member> found) {
		Method overridden = ClassUtils.getMethodIfAvailable(parent, method.getName(), method.getParameterTypes());
		if (overridden != null) {
			found.add(overridden);
		}
	}

	private static List<Member> fields(Class<?> type, String name, boolean isStatic) {
		return Arrays.stream(type.getFields())
			.filter((field) -> field.getName().equals(name) && (!isStatic || isStatic(field)))
			.map(Member.class::cast)
			.toList();
	}

	private static boolean isOneOf(Method method, String name, String otherName) {
		return method.getName().equals(name) || method.getName().equals(otherName);
	}

	private static boolean isStatic(Member member) {
		return Modifier.isStatic(member.getModifiers());
	}

	private static boolean takes(Executable executable, int arguments) {
		int parameters = executable.getParameterCount();
		return parameters == arguments || (executable.isVarArgs() && arguments >= parameters - 1);
	}

	private static boolean takes(Executable executable, List<Reached> arguments) {
		Class<?>[] parameters = executable.getParameterTypes();
		if (parameters.length != arguments.size()) {
			return false;
		}
		for (int index = 0; index < parameters.length; index++) {
			Reached argument = arguments.get(index);
			if (!argument.isUnknown() && !argument.equals(Reached.NOTHING)
					&& !argument.is(ClassUtils.resolvePrimitiveIfNecessary(parameters[index]))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Strategy to find members of a class.
	 */
	@FunctionalInterface
	private interface Search {

		List<Member> in(Class<?> type, boolean isStatic);

	}

}
