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

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.util.ClassUtils;

/**
 * Names what handlers answer, and the annotations that tell it.
 */
final class HandlerNames {

	static final String EXCEPTION_HANDLER = "org.springframework.web.bind.annotation.ExceptionHandler";

	static final String MESSAGE_MAPPING = "org.springframework.messaging.handler.annotation.MessageMapping";

	static final String SUBSCRIBE_MAPPING = "org.springframework.messaging.simp.annotation.SubscribeMapping";

	static final String MESSAGE_EXCEPTION_HANDLER = "org.springframework.messaging.handler.annotation.MessageExceptionHandler";

	/**
	 * The package of the annotations of Spring for GraphQL, with a dot.
	 */
	static final String GRAPHQL = "org.springframework.graphql.data.method.annotation.";

	private static final String PROTOCOL = ClassUtils.isPresent(
			"org.springframework.web.socket.messaging.StompSubProtocolHandler", HandlerNames.class.getClassLoader())
					? "STOMP" : "message";

	private HandlerNames() {
	}

	/**
	 * Return the destinations of a method that takes messages, without the prefix that
	 * the broker is configured with.
	 * @param method the method
	 * @param type the type of the bean that has it
	 * @return each destination in a line; at least one
	 */
	static List<String> destinations(Method method, Class<?> type) {
		List<String> names = new ArrayList<>();
		for (String first : values(annotations(type).get(MESSAGE_MAPPING))) {
			for (String annotation : List.of(MESSAGE_MAPPING, SUBSCRIBE_MAPPING)) {
				MergedAnnotation<?> mapping = annotations(method).get(annotation);
				if (mapping.isPresent()) {
					values(mapping).forEach((second) -> names.add("%s %s".formatted(PROTOCOL, join(first, second))));
				}
			}
		}
		return names;
	}

	private static List<String> values(MergedAnnotation<?> mapping) {
		String[] values = mapping.isPresent() ? mapping.getStringArray("value") : new String[0];
		return (values.length > 0) ? List.of(values) : List.of("");
	}

	// STOMP joins at a slash, RSocket at a point.
	private static String join(String first, String second) {
		if (first.isEmpty() || second.isEmpty()) {
			return first + second;
		}
		boolean path = first.startsWith("/") || second.startsWith("/");
		return (first + (path ? "/" : ".") + second).replaceAll("/{2,}", "/");
	}

	/**
	 * Return which exceptions a method answers.
	 * @param method the method
	 * @param annotation the name of the annotation that says that it does
	 * @return the exceptions in one line
	 */
	static String failures(Method method, String annotation) {
		Class<?>[] named = annotations(method).get(annotation).getClassArray("value");
		List<String> types = Arrays.stream((named.length > 0) ? named : method.getParameterTypes())
			.filter(Throwable.class::isAssignableFrom)
			.map(Class::getSimpleName)
			.toList();
		String protocol = switch (annotation) {
			case EXCEPTION_HANDLER -> "";
			case MESSAGE_EXCEPTION_HANDLER -> PROTOCOL + " ";
			default -> "GraphQL ";
		};
		return protocol + "after " + String.join(", ", types);
	}

	private static MergedAnnotations annotations(AnnotatedElement element) {
		return MergedAnnotations.from(element, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY);
	}

}
