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
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

/**
 * Tells of two beans whether there is an environment in which both exist.
 */
public final class Coexistence {

	private final @Nullable OpenBeanFactory factory;

	/**
	 * Ask about the beans of a bean factory.
	 * @param factory the bean factory; where it keeps nothing open, all beans exist
	 */
	public Coexistence(ConfigurableListableBeanFactory factory) {
		Assert.notNull(factory, "'factory' must not be null");
		this.factory = (factory instanceof OpenBeanFactory open) ? open : null;
	}

	/**
	 * Return whether two beans are proved to exist together: one needs no open decision
	 * that the other does not need, so it exists whenever the other does. Conditions that
	 * differ are not compared, because they may exclude each other, nor are conditions on
	 * beans, because they may be about the other one.
	 * @param first the name of a bean in generated code
	 * @param second the name of another one
	 * @return {@code true} if it is proved
	 */
	public boolean isProved(String first, String second) {
		if (this.factory == null || first.equals(second)) {
			return true;
		}
		Registration one = this.factory.model().registrations().get(first);
		Registration other = this.factory.model().registrations().get(second);
		if (one == null || other == null) {
			return true;
		}
		return !one.name().equals(other.name()) && (exists(one, other) || exists(other, one));
	}

	private boolean exists(Registration sure, Registration given) {
		Set<String> further = new LinkedHashSet<>(given.dependencies());
		further.removeAll(sure.dependencies());
		return given.dependencies().containsAll(sure.dependencies())
				&& further.stream().allMatch(this::isEnvironmental);
	}

	private boolean isEnvironmental(String decision) {
		Assert.state(this.factory != null, "nothing is open");
		ClassLoader classLoader = this.factory.getBeanClassLoader();
		return this.factory.model()
			.decisions()
			.decisions((source) -> source.toString().equals(decision))
			.stream()
			.flatMap((each) -> each.conditions().stream())
			.map((condition) -> ConditionKind.of(ClassUtils.resolveClassName(condition.className(), classLoader),
					Set.of()))
			.allMatch(ConditionKind.ENVIRONMENTAL::equals);
	}

}
