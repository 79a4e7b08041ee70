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
import java.util.function.Predicate;

import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.core.annotation.AnnotatedElementUtils;

import dev.muster.aot.code.ApplicationTypes;

/**
 * Finds out what handlers take and answer: from their declarations, from their code, and,
 * where neither tells, from the types that the application has.
 */
final class PayloadAnalysis {

	private final ApplicationTypes application;

	private final Predicate<Class<?>> bean;

	PayloadAnalysis(ApplicationTypes application, Predicate<Class<?>> bean) {
		this.application = application;
		this.bean = bean;
	}

	/**
	 * Analyze handlers.
	 * @param handlers the handlers
	 * @return what they take and answer, and of what that cannot be told
	 */
	Findings analyze(List<Handler> handlers) {
		Findings findings = new Findings();
		for (Handler handler : handlers) {
			HandlerAnalysis analysis = new HandlerAnalysis(this.application, this.bean, handler);
			analysis.run();
			analysis.types().forEach((type, reason) -> {
				findings.add(type, reason, handler.routes());
				if (handler.kind().isRead()) {
					findings.use(type, Finding.Use.FETCHED);
				}
				if (handler.kind().mayBeXml()) {
					XmlTypes.of(type).forEach((bound) -> {
						findings.add(bound, Reason.XML, handler.routes());
						findings.use(bound, Finding.Use.XML);
					});
				}
			});
			if (!isDescribed(handler)) {
				analysis.unproved().forEach(findings::add);
			}
		}
		return findings;
	}

	// The author says what there is.
	private static boolean isDescribed(Handler handler) {
		return AnnotatedElementUtils.hasAnnotation(handler.method(), RegisterReflectionForBinding.class)
				|| AnnotatedElementUtils.hasAnnotation(handler.type(), RegisterReflectionForBinding.class);
	}

}
