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

import java.util.List;

import org.springframework.aot.hint.BindingReflectionHintsRegistrar;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.core.MethodParameter;

/**
 * A copy of the hints that Spring registers for handlers itself: Spring Framework where
 * their annotations say so, Spring for GraphQL (its
 * {@code SchemaMappingBeanFactoryInitializationAotProcessor}) for arguments and what is
 * returned.
 */
final class SpringHints {

	private SpringHints() {
	}

	/**
	 * Register the hints of handlers.
	 * @param handlers the handlers
	 * @return the hints
	 */
	static RuntimeHints of(List<Handler> handlers) {
		RuntimeHints hints = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(hints,
				handlers.stream().map(Handler::type).distinct().toArray(Class<?>[]::new));
		handlers.stream().filter((handler) -> handler.kind() == Handler.Kind.FIELD).forEach((handler) -> {
			BindingReflectionHintsRegistrar binding = new BindingReflectionHintsRegistrar();
			binding.registerReflectionHints(hints.reflection(), handler.method().getGenericReturnType());
			for (int index = 0; index < handler.method().getParameterCount(); index++) {
				MethodParameter parameter = new MethodParameter(handler.method(), index);
				if (FieldParameters.isArgument(parameter)) {
					binding.registerReflectionHints(hints.reflection(), FieldParameters.isArgumentValue(parameter)
							? parameter.nested().getNestedGenericParameterType() : parameter.getGenericParameterType());
				}
			}
		});
		return hints;
	}

}
