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

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.beans.factory.config.BeanExpressionContext;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import dev.muster.scan.BeanTypes;

/**
 * Finds the expressions in the annotations of beans, those that are off in the build
 * included. Meta-annotations and what interfaces and superclasses declare count.
 */
final class SiteFinder {

	/**
	 * Attributes whose text is an embedded value: placeholders are resolved in it, then
	 * <code>#{...}</code> is evaluated with the bean factory for a root. The annotations
	 * are named by their names, because none of them has to be there.
	 */
	private static final Map<String, List<String>> EMBEDDED = embedded();

	private static final Scope BEANS = new Scope(Reached.of(BeanExpressionContext.class), Map.of(), true);

	private final List<Site> sites = new ArrayList<>();

	private SiteFinder() {
	}

	private static Map<String, List<String>> embedded() {
		Map<String, List<String>> attributes = new LinkedHashMap<>();
		attributes.put("org.springframework.beans.factory.annotation.Value", List.of("value"));
		attributes.put("org.springframework.scheduling.annotation.Scheduled",
				List.of("cron", "zone", "fixedDelayString", "fixedRateString", "initialDelayString"));
		attributes.put("org.springframework.scheduling.annotation.Async", List.of("value"));
		attributes.put("org.springframework.resilience.annotation.Retryable", List.of("maxRetriesString",
				"timeoutString", "delayString", "jitterString", "multiplierString", "maxDelayString"));
		attributes.put("org.springframework.resilience.annotation.ConcurrencyLimit", List.of("limitString"));
		for (String parameter : List.of("RequestParam", "RequestHeader", "CookieValue")) {
			attributes.put("org.springframework.web.bind.annotation." + parameter, List.of("name", "defaultValue"));
		}
		return attributes;
	}

	/**
	 * Return the types whose annotations count.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @return the types of the beans, with those that they are members of
	 */
	static Set<Class<?>> types(ConfigurableListableBeanFactory beanFactory) {
		Set<Class<?>> types = new LinkedHashSet<>();
		for (String name : beanFactory.getBeanDefinitionNames()) {
			Class<?> type = BeanTypes.of(beanFactory, name);
			if (type != null && !type.getName().startsWith("org.springframework.boot.")) {
				addWithEnclosing(ClassUtils.getUserClass(type), types);
			}
		}
		return types;
	}

	/**
	 * Find all expressions.
	 * @param types the types whose annotations are read
	 * @return the places where they stand
	 */
	static List<Site> find(Set<Class<?>> types) {
		SiteFinder finder = new SiteFinder();
		types.forEach(finder::read);
		return finder.sites;
	}

	private static void addWithEnclosing(Class<?> type, Set<Class<?>> types) {
		for (Class<?> next = type; next != null; next = next.getEnclosingClass()) {
			types.add(next);
		}
	}

	private void read(Class<?> type) {
		List<MergedAnnotation<?>> annotations = all(MergedAnnotations.from(type, SearchStrategy.TYPE_HIERARCHY));
		conditions(annotations, type.getName());
		embedded(annotations, type.getName());
		for (Constructor<?> constructor : type.getDeclaredConstructors()) {
			parameters(constructor, "<init>");
		}
		ReflectionUtils.doWithFields(type, this::field, (field) -> field.getAnnotations().length > 0);
		MethodSites methods = new MethodSites(type, annotations, this.sites::add);
		for (Method method : ReflectionUtils.getAllDeclaredMethods(type)) {
			if (!method.isBridge() && method.getDeclaringClass() != Object.class) {
				List<MergedAnnotation<?>> own = all(MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY));
				conditions(own, place(method, method.getName()));
				embedded(own, place(method, method.getName()));
				parameters(method, method.getName());
				methods.read(method, own);
			}
		}
	}

	private void field(Field field) {
		embedded(all(MergedAnnotations.from(field)), place(field, field.getName()));
	}

	private void parameters(Executable executable, String name) {
		for (Parameter parameter : executable.getParameters()) {
			if (parameter.getAnnotations().length > 0) {
				embedded(all(MergedAnnotations.from(parameter)), place(executable, name));
			}
		}
	}

	// Asked once for all that is there, not once for each annotation that counts.
	private static List<MergedAnnotation<?>> all(MergedAnnotations annotations) {
		return annotations.stream().<MergedAnnotation<?>>map((annotation) -> annotation).toList();
	}

	private static String place(Member member, String name) {
		return member.getDeclaringClass().getName() + "#" + name;
	}

	private void embedded(List<MergedAnnotation<?>> annotations, String place) {
		for (MergedAnnotation<?> annotation : annotations) {
			for (String attribute : EMBEDDED.getOrDefault(annotation.getType().getName(), List.of())) {
				annotation.getValue(attribute, String.class)
					.filter((text) -> text.contains("#{"))
					.ifPresent((text) -> this.sites
						.add(new Site(place, describe(annotation, attribute), text, true, BEANS)));
			}
		}
	}

	private void conditions(List<MergedAnnotation<?>> annotations, String place) {
		for (MergedAnnotation<?> annotation : annotations) {
			if (annotation.getType() == ConditionalOnExpression.class) {
				String text = annotation.getString(MergedAnnotation.VALUE);
				this.sites.add(new Site(place, describe(annotation, MergedAnnotation.VALUE),
						text.startsWith("#{") ? text : "#{" + text + "}", true, BEANS));
			}
			else if (annotation.getType() == Conditional.class) {
				// The members of nested conditions carry conditions of their own.
				Arrays.stream(annotation.getClassArray(MergedAnnotation.VALUE))
					.flatMap((condition) -> Arrays.stream(condition.getDeclaredClasses()))
					.forEach((member) -> conditions(all(MergedAnnotations.from((AnnotatedElement) member)),
							member.getName()));
			}
		}
	}

	static String describe(MergedAnnotation<?> annotation, String attribute) {
		return "@%s(%s)".formatted(ClassUtils.getShortName(annotation.getType()), attribute);
	}

}
