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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.muster.plan.Plan;
import dev.muster.plan.Source;
import dev.muster.plan.Step;

/**
 * Makes the plan of what the build knows.
 *
 * @param registrations the bean definitions
 * @param configurations the configuration classes
 * @param decisions the open decisions
 */
record Planning(Registrations registrations, Configurations configurations, OpenDecisions decisions) {

	/**
	 * Return the plan.
	 * @param steps what the build has done, with the names in its bean factory
	 * @return the plan, or {@code null} if nothing depends on an open decision
	 */
	@Nullable Plan plan(Collection<Step> steps) {
		List<Step> planned = new ArrayList<>();
		Set<Source> used = new LinkedHashSet<>();
		this.configurations.open().forEach((configuration) -> used.add(Source.ofClass(configuration.className())));
		for (Step step : new PropertiesOrder(this.registrations).of(steps)) {
			Step next = planned(step);
			if (next != null) {
				planned.add(next);
			}
			if (next instanceof Step.RegisterOpen open && open.source() != null) {
				used.add(open.source());
			}
		}
		Plan plan = new Plan(this.decisions.decisions(used::contains), this.decisions.nested(),
				this.configurations.open(), planned);
		return plan.decisions().isEmpty() ? null : plan;
	}

	private @Nullable Step planned(Step step) {
		return switch (step) {
			case Step.Load load -> this.configurations.dependencies(load.configuration()).isEmpty() ? null : load;
			case Step.RegisterSure sure -> planned(this.registrations.get(sure.name()));
			case Step.RegisterOpen open -> open;
			case Step.ApplyRegistrar apply -> apply;
		};
	}

	private @Nullable Step planned(@Nullable Registration registration) {
		if (registration == null || !registration.generated()) {
			return null;
		}
		boolean alone = !Registrations.isShared(registration.name())
				|| this.registrations.named(registration.name()).size() == 1;
		if (!registration.isOpen() && alone && registration.internalName().equals(registration.name())) {
			return new Step.RegisterSure(registration.name());
		}
		return new Step.RegisterOpen(registration.internalName(), registration.name(), registration.configuration(),
				registration.source(), registration.origin(), List.copyOf(registration.aliases()));
	}

}
