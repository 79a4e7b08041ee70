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

package dev.muster.test.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What has become of a route.
 *
 * @param kind whether it came, went or is another one
 * @param route the route in one line, as it is now unless it was removed
 * @param handler what answers it, or answered it
 * @param details of a change, what was and what is, each as {@code name: old -> new};
 * else the conditions on the way to the bean
 */
public record RouteChange(Kind kind, String route, String handler, List<String> details) {

	public RouteChange {
		details = List.copyOf(details);
	}

	static RouteChange added(RouteEntry entry) {
		return new RouteChange(Kind.ADDED, entry.route().describe(), entry.route().handler(), conditions(entry));
	}

	static RouteChange removed(RouteEntry entry) {
		return new RouteChange(Kind.REMOVED, entry.route().describe(), entry.route().handler(), conditions(entry));
	}

	private static List<String> conditions(RouteEntry entry) {
		return entry.origin().conditions().stream().map((condition) -> "condition: " + condition).toList();
	}

	static RouteChange changed(RouteEntry before, RouteEntry after) {
		List<String> details = new ArrayList<>();
		compare(details, "route", before.route().describe(), after.route().describe());
		compare(details, "kind", before.route().kind(), after.route().kind());
		compare(details, "handler", before.route().handler(), after.route().handler());
		compare(details, "bean", before.bean(), after.bean());
		compare(details, "conditions", before.origin().conditions(), after.origin().conditions());
		compare(details, "declared by", before.origin().declaredBy(), after.origin().declaredBy());
		compare(details, "form", before.origin().form(), after.origin().form());
		compare(details, "location", before.origin().location(), after.origin().location());
		compare(details, "note", before.route().note(), after.route().note());
		return new RouteChange(Kind.CHANGED, after.route().describe(), after.route().handler(), details);
	}

	private static void compare(List<String> details, String name, @Nullable Object before, @Nullable Object after) {
		String old = text(before);
		String now = text(after);
		if (!old.equals(now)) {
			details.add("%s: %s -> %s".formatted(name, old, now));
		}
	}

	private static String text(@Nullable Object value) {
		return switch (value) {
			case null -> "none";
			case List<?> list when list.isEmpty() -> "none";
			case List<?> list -> String.join(", ", list.stream().map(String::valueOf).toList());
			case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
			default -> value.toString();
		};
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("%s %s (%s)".formatted(this.kind.sign, this.route, this.handler));
		this.details.forEach((detail) -> text.append("%n    %s".formatted(detail)));
		return text.toString();
	}

	/**
	 * What can become of a route.
	 */
	public enum Kind {

		/** It is new. */
		ADDED("+"),

		/** It is gone. */
		REMOVED("-"),

		/** Something about it is different. */
		CHANGED("~");

		private final String sign;

		Kind(String sign) {
			this.sign = sign;
		}

	}

}
