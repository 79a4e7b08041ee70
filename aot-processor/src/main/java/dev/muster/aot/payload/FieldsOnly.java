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

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

/**
 * Finds the properties that an executable cannot read from JSON, whatever hints it has.
 * Jackson 3.1 sets properties through method handles, and those of an executable (seen
 * with GraalVM for JDK 25.0.3) take the value of a {@code boolean}, {@code byte},
 * {@code short} or {@code char} field for an {@code int}: "Can not set boolean field to
 * java.lang.Integer", and the request is answered with 400. Setters, constructors and
 * boxed types work.
 */
final class FieldsOnly {

	private static final Set<Class<?>> CONCERNED = Set.of(boolean.class, byte.class, short.class, char.class);

	private static final String PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";

	private static final String IGNORED = "com.fasterxml.jackson.annotation.JsonIgnore";

	private FieldsOnly() {
	}

	/**
	 * Return the fields of a type that JSON is written into and that cannot be set.
	 * @param type the type
	 * @return its fields and those of its superclasses; empty for records, which have a
	 * constructor
	 */
	static List<Field> of(Class<?> type) {
		List<Field> fields = new ArrayList<>();
		if (!type.isRecord() && !type.isEnum()) {
			ReflectionUtils.doWithFields(type, fields::add,
					(field) -> CONCERNED.contains(field.getType()) && isProperty(field) && !hasSetter(type, field));
		}
		return fields;
	}

	private static boolean isProperty(Field field) {
		int modifiers = field.getModifiers();
		if (Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers) || Modifier.isTransient(modifiers)
				|| isAnnotated(field, IGNORED)) {
			return false;
		}
		return Modifier.isPublic(modifiers) || isAnnotated(field, PROPERTY);
	}

	private static boolean isAnnotated(Field field, String annotation) {
		return Arrays.stream(field.getAnnotations())
			.anyMatch((each) -> each.annotationType().getName().equals(annotation));
	}

	private static boolean hasSetter(Class<?> type, Field field) {
		String setter = "set" + StringUtils.capitalize(field.getName());
		for (Method method : ReflectionUtils.getAllDeclaredMethods(type)) {
			if (method.getName().equals(setter) && method.getParameterCount() == 1) {
				return true;
			}
		}
		return false;
	}

}
