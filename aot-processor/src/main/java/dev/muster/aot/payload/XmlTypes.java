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

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotation.Adapt;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;

/**
 * Finds what JAXB goes through when it binds a type to XML: fields and properties,
 * whatever their visibility, superclasses, what {@code @XmlSeeAlso}, {@code @XmlElement}
 * and their like name, adapters with the types that they adapt to, and the
 * {@code ObjectFactory} of a package. Its annotations are named by their names, because
 * they do not have to be there.
 */
final class XmlTypes {

	private static final String PACKAGE = "jakarta.xml.bind.annotation.";

	private static final List<String> BOUND = List.of(PACKAGE + "XmlRootElement", PACKAGE + "XmlType");

	private static final String REGISTRY = PACKAGE + "XmlRegistry";

	private final Set<Class<?>> types = new LinkedHashSet<>();

	private XmlTypes() {
	}

	/**
	 * Return what JAXB needs for a payload.
	 * @param type the type of the payload
	 * @return the type and those that it leads to; none if Spring does not bind it to XML
	 */
	static Set<Class<?>> of(Class<?> type) {
		XmlTypes found = new XmlTypes();
		MergedAnnotations annotations = MergedAnnotations.from(type, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY);
		if (BOUND.stream().anyMatch(annotations::isPresent)) {
			found.walk(type);
		}
		return found.types;
	}

	private void walk(ResolvableType type) {
		if (type.isArray()) {
			walk(type.getComponentType());
			return;
		}
		Arrays.stream(type.getGenerics()).forEach(this::walk);
		Class<?> resolved = type.resolve();
		if (resolved != null) {
			walk(resolved);
		}
	}

	private void walk(Class<?> type) {
		if (!PayloadTypes.isCandidate(type) || !this.types.add(type)) {
			return;
		}
		// What an adapter adapts to is an argument of its superclass.
		walk(ResolvableType.forClass(type).getSuperType());
		read(type);
		read(type.getPackage());
		for (Field field : type.getDeclaredFields()) {
			if (!Modifier.isStatic(field.getModifiers())) {
				read(field);
				walk(ResolvableType.forField(field, type));
			}
		}
		for (Method method : type.getDeclaredMethods()) {
			if (!Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()) {
				read(method);
				if (isRead(type, method)) {
					walk(ResolvableType.forMethodReturnType(method, type));
				}
			}
		}
		registry(type);
	}

	// A registry makes elements of what its methods are given.
	private static boolean isRead(Class<?> type, Method method) {
		boolean getter = method.getName().startsWith("get") || method.getName().startsWith("is");
		return (method.getParameterCount() == 0 && getter) || MergedAnnotations.from(type).isPresent(REGISTRY);
	}

	private void registry(Class<?> type) {
		String name = ClassUtils.getPackageName(type) + ".ObjectFactory";
		if (ClassUtils.isPresent(name, type.getClassLoader())) {
			Class<?> factory = ClassUtils.resolveClassName(name, type.getClassLoader());
			if (MergedAnnotations.from(factory).isPresent(REGISTRY)) {
				walk(factory);
			}
		}
	}

	private void read(AnnotatedElement element) {
		for (Annotation annotation : element.getAnnotations()) {
			if (annotation.annotationType().getName().startsWith(PACKAGE)) {
				MergedAnnotation.from(annotation).asMap(Adapt.ANNOTATION_TO_MAP).values().forEach(this::named);
			}
		}
	}

	private void named(Object value) {
		switch (value) {
			case Class<?> type -> walk(type);
			case Object[] values -> Arrays.stream(values).forEach(this::named);
			case Map<?, ?> attributes -> attributes.values().forEach(this::named);
			default -> {
				// a name, a number or a constant
			}
		}
	}

}
