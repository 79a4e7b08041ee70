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

package dev.muster.conditions.web;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The marks that filters and interceptors leave on a request.
 */
final class Marks {

	private static final String ATTRIBUTE = Marks.class.getName();

	private Marks() {
	}

	static void add(HttpServletRequest request, String mark) {
		request.setAttribute(ATTRIBUTE, Stream.concat(of(request).stream(), Stream.of(mark)).toList());
	}

	static List<String> of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof List<?> marks) ? marks.stream().map(String::valueOf).toList()
				: List.of();
	}

}
