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

package dev.muster.replay;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

import dev.muster.plan.Plan;
import dev.muster.plan.PlanChecksum;
import dev.muster.plan.PlanReader;
import dev.muster.plan.UnreadablePlanException;

/**
 * Called by generated code before it registers bean definitions, in every application
 * that has open conditions.
 */
public final class ReplayPreparation {

	private ReplayPreparation() {
	}

	/**
	 * Let a bean factory hold back the definitions that are registered from now on, until
	 * the open conditions are decided.
	 * @param beanFactory the bean factory of the application
	 * @param checksum the checksum of the plan that was written with the generated code
	 * @throws UnreadablePlanException if the plan is missing or another one, or if the
	 * bean factory cannot decide conditions
	 */
	public static void prepare(DefaultListableBeanFactory beanFactory, long checksum) {
		long start = System.nanoTime();
		if (!(beanFactory instanceof ReplayBeanFactory replaying)) {
			throw new UnreadablePlanException(
					"the application context was made by a custom ApplicationContextFactory, with a bean factory (%s) that cannot decide open conditions"
						.formatted(beanFactory.getClass().getName()),
					null);
		}
		Plan plan = ImagePlan.find(checksum);
		replaying.prepare((plan != null) ? plan : read(beanFactory.getBeanClassLoader(), checksum),
				System.nanoTime() - start);
	}

	private static Plan read(@Nullable ClassLoader classLoader, long checksum) {
		byte[] plan = PlanReader.load(classLoader);
		if (PlanChecksum.of(plan) != checksum) {
			throw new UnreadablePlanException("it does not fit the generated code (checksum %d, expected %d)"
				.formatted(PlanChecksum.of(plan), checksum), null);
		}
		return PlanReader.read(plan);
	}

}
