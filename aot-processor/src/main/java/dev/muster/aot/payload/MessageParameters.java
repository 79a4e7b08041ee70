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

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;

/**
 * The parameters of a method that takes messages: the payload, as it is or in its
 * message. What no other resolver takes is the payload.
 */
final class MessageParameters extends HandlerParameters {

	private static final String PACKAGE = "org.springframework.messaging.handler.annotation.";

	private static final String PAYLOAD = PACKAGE + "Payload";

	private static final String MESSAGE = "org.springframework.messaging.Message";

	MessageParameters(PayloadTypes types, DeclaredTypes declared) {
		super(types, declared);
	}

	@Override
	void read(MethodParameter parameter, ResolvableType type, String position) {
		if (type.resolve(Object.class).getName().equals(MESSAGE)) {
			declared().walk(type.getGeneric(), Reason.DECLARED, position);
		}
		else if (isPayload(parameter)) {
			declared().walk(type, Reason.DECLARED, position);
		}
	}

	private static boolean isPayload(MethodParameter parameter) {
		String name = parameter.getParameterType().getName();
		boolean headers = name.startsWith("org.springframework.messaging.") || name.equals("java.security.Principal");
		return !headers && Arrays.stream(parameter.getParameterAnnotations())
			.map(Annotation::annotationType)
			.map(Class::getName)
			.allMatch((annotation) -> annotation.equals(PAYLOAD) || !annotation.startsWith(PACKAGE));
	}

}
