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

import java.util.List;

import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.util.ClassUtils;

/**
 * Joins the auto-proxy creators that several configuration classes ask for, as
 * {@link AopConfigUtils} does: the most capable one wins, and the settings of all are
 * kept. The order is that of {@code AopConfigUtils} in Spring Framework 7.0, which is
 * private there.
 */
final class AutoProxyCreators {

	private static final List<String> LEAST_CAPABLE_FIRST = List.of("InfrastructureAdvisorAutoProxyCreator",
			"AspectJAwareAdvisorAutoProxyCreator", "AnnotationAwareAspectJAutoProxyCreator");

	private AutoProxyCreators() {
	}

	static void join(ReplayBeanFactory factory, BeanDefinition other) {
		BeanDefinition present = factory.getBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME);
		BeanDefinition winner = (rank(other) > rank(present)) ? other : present;
		for (BeanDefinition each : List.of(present, other)) {
			each.getPropertyValues().forEach((value) -> winner.getPropertyValues().addPropertyValue(value));
		}
		factory.removeBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME);
		factory.registerBeanDefinition(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME, winner);
	}

	private static int rank(BeanDefinition creator) {
		String name = creator.getBeanClassName();
		return (name != null) ? LEAST_CAPABLE_FIRST.indexOf(ClassUtils.getShortName(name)) : -1;
	}

}
