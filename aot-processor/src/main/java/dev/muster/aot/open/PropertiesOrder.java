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

package dev.muster.aot.open;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.muster.plan.Origin;
import dev.muster.plan.Source;
import dev.muster.plan.Step;

/**
 * Puts the {@code @ConfigurationProperties} beans of one
 * {@code @EnableConfigurationProperties} into an order that is the same in every build.
 * Spring Boot 4.1 collects their classes in a set
 * ({@code EnableConfigurationPropertiesRegistrar.getTypes}), whose order depends on the
 * identity of the class objects and so on the virtual machine that builds.
 *
 * @param registrations the bean definitions
 */
record PropertiesOrder(Registrations registrations) {

	/**
	 * Sort what the same configuration class has registered in a row.
	 * @param steps what the build has done
	 * @return the steps, in an order of which nothing is left to chance
	 */
	List<Step> of(Collection<Step> steps) {
		List<Step> ordered = new ArrayList<>();
		List<Registration> row = new ArrayList<>();
		for (Step step : steps) {
			Registration properties = properties(step);
			if (!row.isEmpty() && (properties == null || !isOfSameConfiguration(row.getFirst(), properties))) {
				flush(row, ordered);
			}
			if (properties == null) {
				ordered.add(step);
			}
			else {
				row.add(properties);
			}
		}
		flush(row, ordered);
		return ordered;
	}

	private static boolean isOfSameConfiguration(Registration first, Registration other) {
		return Objects.equals(first.configuration(), other.configuration());
	}

	private static void flush(List<Registration> row, List<Step> ordered) {
		row.stream()
			.map(Registration::internalName)
			.sorted(Comparator.naturalOrder())
			.forEach((name) -> ordered.add(new Step.RegisterSure(name)));
		row.clear();
	}

	private @Nullable Registration properties(Step step) {
		Registration registration = (step instanceof Step.RegisterSure(String name)) ? this.registrations.get(name)
				: null;
		return (registration != null && isPropertiesBean(registration)) ? registration : null;
	}

	// The names are those of ConfigurationPropertiesBean: the prefix, a hyphen and the
	// class, or the class alone.
	private static boolean isPropertiesBean(Registration registration) {
		Source source = registration.source();
		return registration.origin() == Origin.PROGRAMMATIC && source != null && source.methodName() == null
				&& (registration.name().equals(source.className())
						|| registration.name().endsWith("-" + source.className()));
	}

}
