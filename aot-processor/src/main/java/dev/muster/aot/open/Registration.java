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

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.muster.plan.Origin;
import dev.muster.plan.Source;

/**
 * A bean definition that the build has registered.
 *
 * @param internalName the name in the bean factory of the build
 * @param name the name that was asked for
 * @param configuration the configuration class on whose behalf it was registered, or
 * {@code null}
 * @param source the class or method that it comes from, or {@code null}
 * @param origin how it was registered
 * @param generated whether Spring generates code for it
 * @param dependencies the open decisions without which it does not exist
 * @param aliases further names that were asked for before
 */
record Registration(String internalName, String name, @Nullable String configuration, @Nullable Source source,
		Origin origin, boolean generated, Set<String> dependencies, Set<String> aliases) {

	boolean isOpen() {
		return !this.dependencies.isEmpty();
	}

	Registration named(String internalName) {
		return new Registration(internalName, this.name, this.configuration, this.source, this.origin, this.generated,
				this.dependencies, this.aliases);
	}

	Registration dependingOn(Set<String> further) {
		return on(this.configuration, this.source, further);
	}

	/**
	 * Return the same registration, made on behalf of another configuration class.
	 * @param configuration the class
	 * @param source the place that the definition comes from
	 * @param further decisions on which it depends as well
	 * @return the registration
	 */
	Registration on(@Nullable String configuration, @Nullable Source source, Set<String> further) {
		Set<String> dependencies = new LinkedHashSet<>(this.dependencies);
		dependencies.addAll(further);
		return new Registration(this.internalName, this.name, configuration, source, this.origin, this.generated,
				dependencies, this.aliases);
	}

}
