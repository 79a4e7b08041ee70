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

import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;

/**
 * Walks through what the declaration of a payload says: components of arrays, type
 * arguments and bounds, properties, public fields, permitted and named subtypes. Spring's
 * registrar walks through properties too, but with type variables unresolved, and neither
 * through subtypes nor fields nor arrays.
 */
final class DeclaredTypes {

	/**
	 * How deep type arguments tell types apart: bounds that name themselves have no end.
	 */
	private static final int KEY_DEPTH = 4;

	private final PayloadTypes types;

	private final Annotations annotations;

	private final boolean anyMethod;

	private final List<OpenType> open = new ArrayList<>();

	private final Set<String> seen = new HashSet<>();

	/**
	 * Start.
	 * @param types takes the types
	 * @param anyMethod whether methods that are no getters are properties as well
	 */
	DeclaredTypes(PayloadTypes types, boolean anyMethod) {
		this.types = types;
		this.anyMethod = anyMethod;
		this.annotations = new Annotations(types);
	}

	/**
	 * Walk through a type.
	 * @param type the type
	 * @param reason why it is one of a payload
	 * @param position where it is declared, as half a sentence
	 */
	void walk(ResolvableType type, Reason reason, String position) {
		Class<?> resolved = type.resolve();
		if (resolved == null || PayloadTypes.isAnything(type)) {
			this.open.add(new OpenType(Object.class, position));
			return;
		}
		if (resolved.isArray()) {
			walk(type.getComponentType(), reason, position);
			return;
		}
		boolean simple = resolved == void.class || (BeanUtils.isSimpleValueType(resolved) && !resolved.isEnum());
		if (simple || !this.seen.add(key(type, KEY_DEPTH))) {
			return;
		}
		if (type.hasGenerics()) {
			for (ResolvableType argument : type.getGenerics()) {
				walk(argument, Reason.PROPERTY, "a type argument of " + position);
			}
		}
		else if (resolved.getTypeParameters().length > 0 && type.getType() instanceof Class) {
			this.open.add(new OpenType(Object.class, "a type argument, which is missing, of " + position));
		}
		if (!PayloadTypes.isCandidate(resolved)) {
			framework(type, resolved, position);
			return;
		}
		if (PayloadTypes.isOpen(resolved)) {
			this.open.add(new OpenType(resolved, position));
		}
		if (!Throwable.class.isAssignableFrom(resolved)) {
			this.types.add(resolved, reason);
			members(type, resolved);
		}
	}

	private static String key(ResolvableType type, int depth) {
		StringBuilder key = new StringBuilder(type.resolve(Object.class).getName());
		if (depth > 0) {
			for (ResolvableType argument : type.getGenerics()) {
				key.append(' ').append(key(argument, depth - 1));
			}
		}
		return key.append(';').toString();
	}

	// An emitter, a problem, a node: what it holds is not in its type.
	private void framework(ResolvableType type, Class<?> resolved, String position) {
		if (!resolved.getName().startsWith("java") && !type.hasGenerics() && !resolved.isEnum()) {
			this.open.add(new OpenType(Object.class, "what is in " + position));
			if (PayloadTypes.isOpen(resolved)) {
				this.open.add(new OpenType(resolved, position));
			}
		}
	}

	/**
	 * Walk through a type that is known exactly.
	 * @param type the type
	 * @param reason why it is one of a payload
	 * @return what its properties leave open
	 */
	List<OpenType> walkExact(Class<?> type, Reason reason) {
		List<OpenType> before = takeOpen();
		walk(ResolvableType.forClass(type), reason, type.getName());
		List<OpenType> properties = takeOpen().stream().filter((position) -> position.type() != type).toList();
		this.open.addAll(before);
		return properties;
	}

	private void members(ResolvableType type, Class<?> resolved) {
		if (resolved.isEnum()) {
			return;
		}
		for (Method method : resolved.getMethods()) {
			if (!Modifier.isStatic(method.getModifiers()) && !method.isBridge()
					&& method.getDeclaringClass() != Object.class) {
				method(type, resolved, method);
			}
		}
		for (Class<?> declaring = resolved; declaring != null
				&& PayloadTypes.isCandidate(declaring); declaring = declaring.getSuperclass()) {
			for (Field field : declaring.getDeclaredFields()) {
				if (!Modifier.isStatic(field.getModifiers())) {
					this.annotations.read(field, this::named);
					if (Modifier.isPublic(field.getModifiers()) || this.annotations.isProperty(field)) {
						property(type, declaring, field.getGenericType(), field.getName());
					}
				}
			}
			for (Executable constructor : declaring.getDeclaredConstructors()) {
				this.annotations.readParameters(constructor, this::named);
			}
		}
		this.annotations.read(resolved, this::named);
		if (resolved.isSealed()) {
			for (Class<?> permitted : resolved.getPermittedSubclasses()) {
				named(permitted);
			}
		}
		Class<?> parent = resolved.getSuperclass();
		if (parent != null && PayloadTypes.isCandidate(parent)) {
			this.types.add(parent, Reason.PROPERTY);
		}
	}

	private void method(ResolvableType type, Class<?> resolved, Method method) {
		this.annotations.read(method, this::named);
		String name = method.getName();
		boolean getter = method.getParameterCount() == 0 && method.getReturnType() != void.class
				&& (name.startsWith("get") || name.startsWith("is") || resolved.isRecord());
		getter |= this.anyMethod && FetchedMethods.isFetched(method);
		if (getter || (method.getParameterCount() == 0 && this.annotations.isProperty(method))) {
			property(type, method.getDeclaringClass(), method.getGenericReturnType(), name);
		}
		else if (method.getParameterCount() == 1 && name.startsWith("set")) {
			property(type, method.getDeclaringClass(), method.getGenericParameterTypes()[0], name);
		}
	}

	private void property(ResolvableType type, Class<?> declaring, Type property, String name) {
		walk(ResolvableType.forType(property, type.as(declaring)), Reason.PROPERTY,
				"the property %s#%s".formatted(declaring.getName(), name));
	}

	private void named(Class<?> subtype) {
		walk(ResolvableType.forClass(subtype), Reason.SUBTYPE, subtype.getName());
	}

	/**
	 * Return what the declarations leave open, and forget it.
	 * @return the open types
	 */
	List<OpenType> takeOpen() {
		List<OpenType> taken = List.copyOf(this.open);
		this.open.clear();
		return taken;
	}

	/**
	 * Let types be walked through again, with positions of their own.
	 */
	void startPosition() {
		this.seen.clear();
		this.open.clear();
	}

}
