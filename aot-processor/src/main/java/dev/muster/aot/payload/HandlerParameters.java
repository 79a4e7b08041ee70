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

import java.lang.reflect.Method;

import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedMethod;

/**
 * Reads what a handler takes from its parameters, with the annotations that it inherits
 * from interfaces.
 */
abstract class HandlerParameters {

	private final PayloadTypes types;

	private final DeclaredTypes declared;

	HandlerParameters(PayloadTypes types, DeclaredTypes declared) {
		this.types = types;
		this.declared = declared;
	}

	/**
	 * Return what reads the parameters of a kind of handlers.
	 * @param kind the kind
	 * @param types takes the types
	 * @param declared walks through what is declared
	 * @return the reader
	 */
	static HandlerParameters of(Handler.Kind kind, PayloadTypes types, DeclaredTypes declared) {
		return switch (kind) {
			case MESSAGE, MESSAGE_FAILURE -> new MessageParameters(types, declared);
			case FIELD, FIELD_FAILURE -> new FieldParameters(types, declared);
			case ROUTE, FAILURE, FUNCTIONS -> new RouteParameters(types, declared);
		};
	}

	/**
	 * Read the parameters of a handler.
	 * @param method the handler
	 * @param type the type of the bean that has it, against which type variables are
	 * resolved
	 */
	final void read(Method method, Class<?> type) {
		for (MethodParameter parameter : new AnnotatedMethod(method).getMethodParameters()) {
			MethodParameter concrete = parameter.withContainingClass(type);
			read(concrete, ResolvableType.forMethodParameter(concrete),
					"the parameter " + parameter.getParameterIndex());
		}
	}

	/**
	 * Read a parameter.
	 * @param parameter the parameter
	 * @param type its type, in which type variables are resolved
	 * @param position where it is, as half a sentence
	 */
	abstract void read(MethodParameter parameter, ResolvableType type, String position);

	final PayloadTypes types() {
		return this.types;
	}

	final DeclaredTypes declared() {
		return this.declared;
	}

}
