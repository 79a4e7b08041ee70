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

package dev.muster.aot.configuration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What the author of the application says about what configuration names.
 *
 * @param resources locations on the class path that are part of the executable in any
 * case
 * @param languages languages as BCP 47 tags
 * @param accepted properties, in their uniform form, of which nothing is reported
 * @param fail whether the build fails on a problem
 * @param packages packages of the application apart from those of its annotations
 */
record ConfigurationSettings(List<String> resources, List<String> languages, Set<String> accepted, boolean fail,
		List<String> packages) {

	static final String RESOURCES = "muster.configuration.resources";

	static final String LANGUAGES = "muster.configuration.locales";

	static final String ACCEPTED = "muster.configuration.accepted";

	static final String UNMATCHED = "muster.configuration.unmatched";

	private static final String PACKAGES = "muster.discovery.packages";

	static ConfigurationSettings of(Environment environment) {
		Binder binder = Binder.get(environment);
		String unmatched = environment.getProperty(UNMATCHED, "warn");
		boolean fail = switch (unmatched.strip().toLowerCase(Locale.ROOT)) {
			case "warn" -> false;
			case "fail" -> true;
			default -> throw new IllegalArgumentException(
					"The property '%s' is '%s': set it to 'warn' or to 'fail'.".formatted(UNMATCHED, unmatched));
		};
		Set<String> accepted = list(binder, ACCEPTED).stream()
			.map(PropertyName::uniform)
			.collect(Collectors.toCollection(LinkedHashSet::new));
		return new ConfigurationSettings(list(binder, RESOURCES), list(binder, LANGUAGES), accepted, fail,
				list(binder, PACKAGES));
	}

	private static List<String> list(Binder binder, String name) {
		return binder.bind(name, Bindable.listOf(String.class)).orElse(List.of());
	}

}
