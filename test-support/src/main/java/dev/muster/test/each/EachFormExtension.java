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

package dev.muster.test.each;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

import dev.muster.test.failure.TestSetupException;

/**
 * Runs classes and methods with {@link EachForm}.
 */
final class EachFormExtension implements ClassTemplateInvocationContextProvider, TestTemplateInvocationContextProvider {

	@Override
	public boolean supportsClassTemplate(ExtensionContext context) {
		return find(context.getTestClass()).isPresent();
	}

	@Override
	public Stream<Invocation> provideClassTemplateInvocationContexts(ExtensionContext context) {
		return invocations(find(context.getTestClass()).orElseThrow());
	}

	@Override
	public boolean supportsTestTemplate(ExtensionContext context) {
		return find(context.getTestMethod()).isPresent();
	}

	@Override
	public Stream<Invocation> provideTestTemplateInvocationContexts(ExtensionContext context) {
		if (find(context.getTestClass()).isPresent()) {
			throw new TestSetupException("@EachForm is on a class and on one of its methods",
					context.getRequiredTestMethod().toString(), "use @Test on the method");
		}
		return invocations(find(context.getTestMethod()).orElseThrow());
	}

	private static Optional<EachForm> find(Optional<? extends AnnotatedElement> element) {
		return AnnotationSupport.findAnnotation(element, EachForm.class);
	}

	private static Stream<Invocation> invocations(EachForm settings) {
		if (settings.value().length == 0) {
			throw new TestSetupException("@EachForm names no form", "its attribute 'value'", "name at least one form");
		}
		return Arrays.stream(settings.value()).map((form) -> new Invocation(settings, form));
	}

	/**
	 * The run of a class or method against one form.
	 *
	 * @param settings what to start
	 * @param form the form
	 */
	record Invocation(EachForm settings,
			Form form) implements ClassTemplateInvocationContext, TestTemplateInvocationContext {

		@Override
		public String getDisplayName(int index) {
			return this.form.toString();
		}

		@Override
		public List<Extension> getAdditionalExtensions() {
			return List.of(new FormLifecycle(this.settings, this.form));
		}

		// Nothing is prepared: the application starts when a test asks for it.
		@Override
		public void prepareInvocation(ExtensionContext context) {
		}

	}

}
