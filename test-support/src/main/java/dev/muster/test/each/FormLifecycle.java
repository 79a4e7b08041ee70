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

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Starts the application of one run when the first test asks for it, and ends it after
 * the last one.
 */
final class FormLifecycle implements ParameterResolver, AfterEachCallback, AfterClassTemplateInvocationCallback {

	private final EachForm settings;

	private final Form form;

	private @Nullable ApplicationInForm application;

	FormLifecycle(EachForm settings, Form form) {
		this.settings = settings;
		this.form = form;
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == ApplicationInForm.class;
	}

	@Override
	public synchronized ApplicationInForm resolveParameter(ParameterContext parameter, ExtensionContext context) {
		ApplicationInForm running = this.application;
		if (running == null) {
			running = FormStart.start(this.settings, this.form);
			this.application = running;
		}
		return running;
	}

	@Override
	public void afterEach(ExtensionContext context) {
		if (AnnotationSupport.isAnnotated(context.getTestMethod(), EachForm.class)) {
			close();
		}
	}

	@Override
	public void afterClassTemplateInvocation(ExtensionContext context) {
		close();
	}

	private synchronized void close() {
		if (this.application != null) {
			this.application.close();
			this.application = null;
		}
	}

}
