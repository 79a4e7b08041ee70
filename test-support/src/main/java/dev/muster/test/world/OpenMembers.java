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

package dev.muster.test.world;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.BiPredicate;

/**
 * The members that expressions and graphql-java see. The class loader of the closed world
 * defines a class of this name of its own, so the application has one that knows its
 * hints.
 */
public final class OpenMembers {

	private static volatile BiPredicate<Class<?>, Member> open = (type, member) -> true;

	private OpenMembers() {
	}

	/**
	 * Say what is open.
	 * @param predicate tells whether a type that is asked shows a member
	 */
	public static void use(BiPredicate<Class<?>, Member> predicate) {
		open = predicate;
	}

	public static Method[] methods(Class<?> type) {
		return Arrays.stream(type.getMethods()).filter((method) -> open.test(type, method)).toArray(Method[]::new);
	}

	public static Field[] fields(Class<?> type) {
		return Arrays.stream(type.getFields()).filter((field) -> open.test(type, field)).toArray(Field[]::new);
	}

	public static Constructor<?>[] constructors(Class<?> type) {
		return Arrays.stream(type.getConstructors())
			.filter((constructor) -> open.test(type, constructor))
			.toArray(Constructor<?>[]::new);
	}

	public static Method[] declaredMethods(Class<?> type) {
		return Arrays.stream(type.getDeclaredMethods())
			.filter((method) -> open.test(type, method))
			.toArray(Method[]::new);
	}

	/**
	 * Find a public method.
	 * @param type the type that is asked
	 * @param name the name of the method
	 * @param parameterTypes the types of its parameters
	 * @return the method
	 * @throws NoSuchMethodException if there is none, or none that is open
	 */
	public static Method method(Class<?> type, String name, Class<?>... parameterTypes) throws NoSuchMethodException {
		Method method = type.getMethod(name, parameterTypes);
		if (open.test(type, method)) {
			return method;
		}
		throw new NoSuchMethodException(name);
	}

	/**
	 * Find a public field.
	 * @param type the type that is asked
	 * @param name the name of the field
	 * @return the field
	 * @throws NoSuchFieldException if there is none, or none that is open
	 */
	public static Field field(Class<?> type, String name) throws NoSuchFieldException {
		return open(type, type.getField(name));
	}

	/**
	 * Find a field that a type declares.
	 * @param type the type that is asked
	 * @param name the name of the field
	 * @return the field
	 * @throws NoSuchFieldException if there is none, or none that is open
	 */
	public static Field declaredField(Class<?> type, String name) throws NoSuchFieldException {
		return open(type, type.getDeclaredField(name));
	}

	private static Field open(Class<?> type, Field field) throws NoSuchFieldException {
		if (open.test(type, field)) {
			return field;
		}
		throw new NoSuchFieldException(field.getName());
	}

}
