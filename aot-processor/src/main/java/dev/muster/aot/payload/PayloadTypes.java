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

import java.io.Serializable;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * The types that are found, each with the first reason for it.
 */
final class PayloadTypes {

	private static final String[] FRAMEWORKS = { "java.", "javax.", "jdk.", "sun.", "jakarta.", "kotlin.",
			"org.springframework.", "org.reactivestreams.", "reactor.", "tools.jackson.", "com.fasterxml.jackson.",
			"graphql.", "org.dataloader." };

	private static final Set<Class<?>> ANYTHING = Set.of(Object.class, Serializable.class, Comparable.class,
			Cloneable.class, Record.class);

	private final Map<Class<?>, Reason> types = new LinkedHashMap<>();

	/**
	 * Whether a type needs hints by Muster at all: frameworks bring their own.
	 * @param type the type
	 * @return {@code true} if the application or a library of payloads has it
	 */
	static boolean isCandidate(Class<?> type) {
		if (type.isPrimitive() || type.isArray() || type.isAnnotation() || ClassUtils.isLambdaClass(type)
				|| isTypeReference(type)) {
			return false;
		}
		for (String framework : FRAMEWORKS) {
			if (type.getName().startsWith(framework)) {
				return false;
			}
		}
		return true;
	}

	// It names a payload, and is none.
	private static boolean isTypeReference(Class<?> type) {
		return type.isAnonymousClass() && type.getSuperclass().getSimpleName().endsWith("TypeReference");
	}

	/**
	 * Whether a declaration says nothing.
	 * @param type what is declared
	 * @return {@code true} if values can be of any type
	 */
	static boolean isAnything(ResolvableType type) {
		return ANYTHING.contains(type.resolve(Object.class));
	}

	/**
	 * Whether a value that is declared with a type can be of another one.
	 * @param type the type
	 * @return {@code true} if it may have subtypes that it does not name
	 */
	static boolean isOpen(Class<?> type) {
		return !type.isPrimitive() && !type.isArray() && !type.isEnum() && !type.isSealed()
				&& !Modifier.isFinal(type.getModifiers());
	}

	/**
	 * Add a type.
	 * @param type the type
	 * @param reason why
	 * @return whether it is new
	 */
	boolean add(Class<?> type, Reason reason) {
		return this.types.putIfAbsent(type, reason) == null;
	}

	Map<Class<?>, Reason> all() {
		return this.types;
	}

}
