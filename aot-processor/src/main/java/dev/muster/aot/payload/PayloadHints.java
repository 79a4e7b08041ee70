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

package dev.muster.aot.payload;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Set;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.ExecutableMode;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.ReflectionHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeHint;
import org.springframework.aot.hint.TypeReference;

/**
 * Registers the hints of payloads: Spring's own for what is bound to JSON or parameters,
 * and no more than its purpose for others.
 */
final class PayloadHints {

	private static final Set<String> FACTORY_METHODS = Set.of("valueOf", "of", "from");

	private final BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();

	private final ReflectionHints hints;

	PayloadHints(ReflectionHints hints) {
		this.hints = hints;
	}

	/**
	 * Register the hints of a type.
	 * @param finding the type
	 * @return whether there were not all of them before
	 */
	boolean register(Finding finding) {
		int before = size(finding.type());
		switch (finding.reason()) {
			case CONVERSION -> conversion(finding.type());
			case VALIDATOR -> this.hints.registerType(finding.type(), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
			case XML -> this.hints.registerType(reference(finding.type()));
			default -> binding(finding.type());
		}
		if (finding.uses().contains(Finding.Use.XML)) {
			this.hints.registerType(reference(finding.type()), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
					MemberCategory.ACCESS_DECLARED_FIELDS, MemberCategory.INVOKE_DECLARED_METHODS);
		}
		if (finding.uses().contains(Finding.Use.FETCHED)) {
			FetchedMethods.of(finding.type())
				.forEach((method) -> this.hints.registerMethod(method, ExecutableMode.INVOKE));
		}
		return size(finding.type()) != before;
	}

	/**
	 * Return whether the hints of a type are there.
	 * @param hints all hints
	 * @param finding the type
	 * @return {@code true} if nothing is missing
	 */
	static boolean areIn(RuntimeHints hints, Finding finding) {
		TypeHint hint = hints.reflection().getTypeHint(reference(finding.type()));
		return hint != null && (finding.reason() == Reason.CONVERSION
				|| hint.getMemberCategories().contains(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS));
	}

	// Spring names types as source code does, which local and anonymous ones have no name
	// for; what they extend, and what their properties are, is found by itself.
	private void binding(Class<?> type) {
		if (type.getCanonicalName() != null) {
			this.binding.registerReflectionHints(this.hints, type);
			return;
		}
		this.hints.registerType(reference(type), MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
				MemberCategory.ACCESS_DECLARED_FIELDS, MemberCategory.INVOKE_PUBLIC_METHODS);
	}

	private static TypeReference reference(Class<?> type) {
		return (type.getCanonicalName() != null) ? TypeReference.of(type) : TypeReference.of(type.getName());
	}

	// What ObjectToObjectConverter looks for.
	private void conversion(Class<?> type) {
		this.hints.registerType(type);
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			if (takesText(constructor.getParameterTypes())) {
				this.hints.registerConstructor(constructor, ExecutableMode.INVOKE);
			}
		}
		for (Method method : type.getDeclaredMethods()) {
			if (Modifier.isStatic(method.getModifiers()) && FACTORY_METHODS.contains(method.getName())
					&& takesText(method.getParameterTypes())) {
				this.hints.registerMethod(method, ExecutableMode.INVOKE);
			}
		}
	}

	private static boolean takesText(Class<?>[] parameters) {
		return parameters.length == 1 && parameters[0].isAssignableFrom(String.class);
	}

	private int size(Class<?> type) {
		TypeHint hint = this.hints.getTypeHint(reference(type));
		if (hint == null) {
			return 0;
		}
		long members = hint.constructors().count() + hint.methods().count() + hint.fields().count();
		return 1 + hint.getMemberCategories().size() + (int) members;
	}

}
