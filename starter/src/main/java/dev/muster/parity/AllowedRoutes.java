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

package dev.muster.parity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.util.Assert;
import org.springframework.util.PatternMatchUtils;
import org.springframework.util.StringUtils;

/**
 * The routes that code may register while the application runs, as an application lists
 * them: libraries do so in the handler mapping of Spring MVC, where a build cannot see
 * it.
 */
public final class AllowedRoutes {

	/**
	 * The property with the list.
	 */
	public static final String PROPERTY = ParityMode.PROPERTY + ".allowed";

	/**
	 * A list without entries.
	 */
	public static final AllowedRoutes NONE = new AllowedRoutes(List.of());

	private static final Set<String> MEMBERS = Set.of("route", "reason");

	private static final Bindable<List<Map<String, String>>> ENTRIES = Bindable.of(ResolvableType
		.forClassWithGenerics(List.class, ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));

	private final List<Entry> entries;

	private AllowedRoutes(List<Entry> entries) {
		this.entries = List.copyOf(entries);
	}

	/**
	 * Return the list that an application is started with.
	 * @param environment its environment; must not be {@code null}
	 * @return the list; without entries if there is none
	 * @throws InvalidConfigurationPropertyValueException if an entry is not complete, has
	 * other members, or fits every route
	 */
	public static AllowedRoutes of(Environment environment) {
		Assert.notNull(environment, "'environment' must not be null");
		List<Map<String, String>> entries = Binder.get(environment).bind(PROPERTY, ENTRIES).orElse(List.of());
		List<Entry> allowed = new ArrayList<>();
		for (int index = 0; index < entries.size(); index++) {
			allowed.add(entry(PROPERTY + "[" + index + "]", entries.get(index)));
		}
		return new AllowedRoutes(allowed);
	}

	private static Entry entry(String property, Map<String, String> members) {
		Set<String> unknown = new TreeSet<>(members.keySet());
		unknown.removeAll(MEMBERS);
		if (!unknown.isEmpty()) {
			String name = unknown.iterator().next();
			throw new InvalidConfigurationPropertyValueException(property + "." + name, members.get(name),
					"An entry has 'route' and 'reason' only.");
		}
		String route = text(property + ".route", members.get("route"),
				"Name the route as the message gives it, with '*' for any text.");
		if (route.chars().noneMatch(Character::isLetterOrDigit)) {
			throw new InvalidConfigurationPropertyValueException(property + ".route", route,
					"It fits every route. Name a part of the path.");
		}
		text(property + ".reason", members.get("reason"), "Say why it is right as it is.");
		return new Entry(property, route);
	}

	private static String text(String property, @Nullable String value, String reason) {
		if (value == null || !StringUtils.hasText(value)) {
			throw new InvalidConfigurationPropertyValueException(property, value, reason);
		}
		return value;
	}

	/**
	 * Tell what is allowed from what is not.
	 * @param parity what was found for one programming model
	 * @return the same, with the phantom routes that an entry fits among those that are
	 * allowed
	 */
	KindParity applyTo(KindParity parity) {
		List<RouteProblem> allowed = parity.phantom().stream().filter(this::allows).toList();
		if (allowed.isEmpty()) {
			return parity;
		}
		return new KindParity(parity.kind(), parity.matched(), parity.notCompared(), parity.missing(),
				parity.phantom().stream().filter((problem) -> !allows(problem)).toList(), allowed);
	}

	private boolean allows(RouteProblem problem) {
		return this.entries.stream().anyMatch((entry) -> entry.fits(problem));
	}

	/**
	 * Return the entries that fit nothing: the next route that one fits would pass
	 * unseen.
	 * @param report what was found
	 * @return the entries, each as its property and its route
	 */
	List<String> unneeded(ParityReport report) {
		return this.entries.stream()
			.filter((entry) -> report.allowed().stream().noneMatch(entry::fits))
			.map(Entry::toString)
			.toList();
	}

	/**
	 * An entry of the list.
	 *
	 * @param property the name of the property that holds it
	 * @param route the route in one line, with {@code *} for any text
	 */
	private record Entry(String property, String route) {

		boolean fits(RouteProblem problem) {
			return PatternMatchUtils.simpleMatch(this.route, problem.route());
		}

		@Override
		public String toString() {
			return this.property + " (" + this.route + ")";
		}

	}

}
