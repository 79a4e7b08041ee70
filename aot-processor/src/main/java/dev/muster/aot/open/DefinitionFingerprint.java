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

package dev.muster.aot.open;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Everything in a bean definition that makes a difference to the bean, as text: two
 * definitions with the same text make the same bean.
 */
final class DefinitionFingerprint {

	private static final int DEPTH = 4;

	private DefinitionFingerprint() {
	}

	static String of(BeanDefinition definition) {
		List<String> parts = new ArrayList<>();
		parts.add(String.valueOf(definition.getBeanClassName()));
		parts.add(definition.getFactoryBeanName() + "#" + definition.getFactoryMethodName());
		parts.add("%s primary=%s fallback=%s lazy=%s candidate=%s".formatted(definition.getScope(),
				definition.isPrimary(), definition.isFallback(), definition.isLazyInit(),
				definition.isAutowireCandidate()));
		definition.getPropertyValues()
			.forEach((property) -> parts.add(property.getName() + "=" + text(property.getValue(), 0)));
		definition.getConstructorArgumentValues()
			.getIndexedArgumentValues()
			.forEach((index, holder) -> parts.add(index + "=" + text(holder.getValue(), 0)));
		definition.getConstructorArgumentValues()
			.getGenericArgumentValues()
			.forEach((holder) -> parts.add("*=" + text(holder.getValue(), 0)));
		ownFields(definition, parts);
		return String.join("\n", parts);
	}

	// Some registrars keep what they collect in a definition of their own type, for
	// example the packages of an auto-configuration.
	private static void ownFields(BeanDefinition definition, List<String> parts) {
		for (Class<?> type = definition.getClass(); type != null && AbstractBeanDefinition.class.isAssignableFrom(type)
				&& !type.getName().startsWith("org.springframework.beans."); type = type.getSuperclass()) {
			if (!type.getName().startsWith("org.springframework.context.annotation.")) {
				fields(type, definition, parts, 1);
			}
		}
	}

	private static void fields(Class<?> type, Object target, List<String> parts, int depth) {
		for (Field field : type.getDeclaredFields()) {
			if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
				ReflectionUtils.makeAccessible(field);
				parts.add(field.getName() + "=" + text(ReflectionUtils.getField(field, target), depth));
			}
		}
	}

	private static String text(@Nullable Object value, int depth) {
		return switch (value) {
			case null -> "null";
			case Class<?> type -> type.getName();
			case ResolvableType type -> type.toString();
			case Map<?, ?> map -> {
				Map<String, String> sorted = new TreeMap<>();
				map.forEach((key, entry) -> sorted.put(text(key, depth + 1), text(entry, depth + 1)));
				yield sorted.toString();
			}
			case Collection<?> collection ->
				collection.stream().map((element) -> text(element, depth + 1)).toList().toString();
			case Object[] array -> Arrays.stream(array).map((element) -> text(element, depth + 1)).toList().toString();
			case BeanDefinition definition -> "{" + of(definition) + "}";
			default -> other(value, depth);
		};
	}

	private static String other(Object value, int depth) {
		Class<?> type = value.getClass();
		if (ClassUtils.isSimpleValueType(type)) {
			return value.toString();
		}
		String name = type.getName().replaceFirst("\\$\\$Lambda.*", "\\$\\$Lambda");
		if (depth >= DEPTH || type.isHidden() || name.startsWith("java.") || name.startsWith("jdk.")) {
			return name;
		}
		List<String> parts = new ArrayList<>();
		for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
			fields(Objects.requireNonNull(each), value, parts, depth + 1);
		}
		return name + parts;
	}

}
