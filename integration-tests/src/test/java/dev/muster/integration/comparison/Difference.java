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

package dev.muster.integration.comparison;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.muster.integration.exchange.Answer;
import dev.muster.integration.exchange.Request;
import dev.muster.integration.form.Form;

/**
 * A request that a form answers otherwise than the JVM.
 *
 * @param cell the cell
 * @param form the form
 * @param request the request
 * @param expected the JVM's answer
 * @param actual the form's answer
 */
record Difference(String cell, Form form, Request request, Answer expected, Answer actual) {

	private static final int SHORT = 600;

	/**
	 * Whether the JVM refuses the client and the form does not.
	 * @return whether something is answered that must not be
	 */
	boolean isUnrefused() {
		return this.expected.isRefusal() && !this.actual.isRefusal();
	}

	@Override
	public String toString() {
		return "%s, %s: %s%n  expected: %s%n  actual:   %s".formatted(this.cell, this.form, this.request,
				describe(this.expected, this.actual), describe(this.actual, this.expected));
	}

	// The status, and what the other answer has not.
	private static String describe(Answer answer, Answer other) {
		StringBuilder text = new StringBuilder().append(answer.status());
		Map<String, String> headers = new TreeMap<>();
		Set<String> names = new TreeSet<>(answer.headers().keySet());
		names.addAll(other.headers().keySet());
		for (String name : names) {
			String value = answer.headers().getOrDefault(name, "(none)");
			if (!value.equals(other.headers().getOrDefault(name, "(none)"))) {
				headers.put(name, value);
			}
		}
		if (!headers.isEmpty()) {
			text.append(", headers ").append(headers);
		}
		if (!answer.body().equals(other.body())) {
			text.append(", body ").append(body(answer.body(), other.body()));
		}
		return text.toString();
	}

	private static String body(String body, String other) {
		if (body.length() <= SHORT) {
			return body;
		}
		Set<String> own = parts(body);
		own.removeAll(parts(other));
		if (own.isEmpty()) {
			int begin = Math.max(0, Arrays.mismatch(body.toCharArray(), other.toCharArray()) - 100);
			return "..." + body.substring(begin, Math.min(body.length(), begin + SHORT)) + "...";
		}
		String text = own.toString();
		return "with " + text.substring(0, Math.min(text.length(), 5 * SHORT));
	}

	private static Set<String> parts(String body) {
		return Arrays.stream(body.split("(?<=[,{\\[])(?=\")"))
			.map((part) -> part.replaceAll("[\\]},]+$", ""))
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

}
