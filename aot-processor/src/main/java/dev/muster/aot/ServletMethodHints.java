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

package dev.muster.aot;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;

/**
 * Lets Tomcat see which HTTP methods Spring MVC's servlet answers. Tomcat finds them by
 * reflection ({@code StandardWrapper#getServletMethods}) when it refuses a {@code TRACE}
 * request; without the hint the {@code Allow} header of a native executable names
 * {@code OPTIONS} only.
 */
final class ServletMethodHints implements RuntimeHintsRegistrar {

	/**
	 * The class that declares {@code doGet} and its siblings.
	 */
	static final String SERVLET = "org.springframework.web.servlet.FrameworkServlet";

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		hints.reflection().registerTypeIfPresent(classLoader, SERVLET, MemberCategory.INVOKE_DECLARED_METHODS);
	}

}
