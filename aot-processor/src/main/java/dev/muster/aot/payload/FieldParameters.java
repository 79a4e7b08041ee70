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
import java.util.Arrays;
import java.util.Set;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * The parameters of a method that fetches a field of a GraphQL schema: its arguments are
 * bound to them, through constructors and setters. The source of a field is what another
 * one has returned.
 */
final class FieldParameters extends HandlerParameters {

	private static final String VALUE = "org.springframework.graphql.data.ArgumentValue";

	private static final Set<String> ARGUMENTS = Set.of(HandlerNames.GRAPHQL + "Argument",
			HandlerNames.GRAPHQL + "Arguments");

	FieldParameters(PayloadTypes types, DeclaredTypes declared) {
		super(types, declared);
	}

	@Override
	void read(MethodParameter parameter, ResolvableType type, String position) {
		if (isArgument(parameter)) {
			declared().walk(type, Reason.DECLARED, position);
		}
	}

	static boolean isArgument(MethodParameter parameter) {
		return isArgumentValue(parameter) || Arrays.stream(parameter.getParameterAnnotations())
			.map(Annotation::annotationType)
			.map(Class::getName)
			.anyMatch(ARGUMENTS::contains);
	}

	static boolean isArgumentValue(MethodParameter parameter) {
		return parameter.getParameterType().getName().equals(VALUE);
	}

}
