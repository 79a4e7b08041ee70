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

import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

/**
 * Stands in for one condition class while configuration classes are read: has its phase
 * and its order, and leaves the answer to {@link ConditionJudge}. Its subclasses are made
 * by {@link StandInClassLoader}.
 */
public abstract class StandInCondition implements ConfigurationCondition, Ordered {

	private final Condition real;

	private final ConditionJudge judge;

	protected StandInCondition() {
		StandInClassLoader loader = (StandInClassLoader) getClass().getClassLoader();
		Assert.state(loader != null, "a stand-in must come from its own class loader");
		this.real = (Condition) BeanUtils
			.instantiateClass(ClassUtils.resolveClassName(getClass().getName(), loader.getOriginalClassLoader()));
		this.judge = loader.judge();
	}

	// A condition that is no ConfigurationCondition is asked in every phase, which is
	// what ConditionEvaluator makes of null.
	@Override
	@SuppressWarnings("NullAway")
	public ConfigurationPhase getConfigurationPhase() {
		return phaseOf(this.real);
	}

	@Override
	public int getOrder() {
		return (this.real instanceof Ordered ordered) ? ordered.getOrder()
				: OrderUtils.getOrder(this.real.getClass(), LOWEST_PRECEDENCE);
	}

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		return this.judge.matches(this.real, context, metadata);
	}

	static @Nullable ConfigurationPhase phaseOf(Condition condition) {
		return (condition instanceof ConfigurationCondition bound) ? bound.getConfigurationPhase() : null;
	}

}
