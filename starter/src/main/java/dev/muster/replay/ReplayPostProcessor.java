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

import java.util.Objects;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;

import dev.muster.plan.Plan;

/**
 * Decides the open conditions before any other post-processor runs: the environment is
 * complete then, and no bean exists.
 */
final class ReplayPostProcessor implements BeanDefinitionRegistryPostProcessor {

	private static final Log logger = LogFactory.getLog(ReplayPostProcessor.class);

	private final ConfigurableApplicationContext context;

	ReplayPostProcessor(ConfigurableApplicationContext context) {
		this.context = context;
	}

	@Override
	public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
		ReplayBeanFactory factory = (ReplayBeanFactory) registry;
		if (factory.plan() != null) {
			replay(factory, Objects.requireNonNull(factory.plan()));
		}
	}

	private void replay(ReplayBeanFactory factory, Plan plan) {
		long start = System.nanoTime();
		OpenConditionEvaluator evaluator = new OpenConditionEvaluator(new ReplayContext(this.context, factory),
				plan.nested());
		Decisions decisions = new Decisions(plan, evaluator);
		int generated = factory.definitionCount();
		factory.replay(decisions, (released) -> new Replay(factory, decisions, released).run(plan));
		long nanoseconds = factory.preparation() + System.nanoTime() - start;
		// A format string would load the data of a locale, which takes a native
		// executable 20 ms.
		logger.info("Decided " + evaluator.count() + " open conditions for " + generated + " bean definitions in "
				+ Math.round(nanoseconds / 1e5) / 10.0 + " ms: " + decisions.leftOut().size() + " left out");
		if (logger.isDebugEnabled()) {
			decisions.all()
				.forEach((decision) -> logger.debug("%s: %s %s %s".formatted(decision.source(), decision.condition(),
						decision.matched() ? "matched" : "did not match", decision.message())));
			logger.debug("Left out: " + decisions.leftOut());
		}
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		// everything is done before the first bean exists
	}

}
