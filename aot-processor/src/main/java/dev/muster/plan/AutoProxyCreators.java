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

package dev.muster.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/**
 * The auto-proxy creators of Spring Framework 7.0. An application has one of them: the
 * most capable one that a configuration class asks for.
 */
public final class AutoProxyCreators {

	// The order of AopConfigUtils, which is private there.
	private static final List<String> LEAST_CAPABLE_FIRST = List.of("InfrastructureAdvisorAutoProxyCreator",
			"AspectJAwareAdvisorAutoProxyCreator", "AnnotationAwareAspectJAutoProxyCreator");

	private AutoProxyCreators() {
	}

	/**
	 * Return how much an auto-proxy creator takes into account.
	 * @param className the fully qualified name of its class, or {@code null} if it is
	 * not known
	 * @return the more, the more capable it is: what a less capable one proxies is
	 * proxied by it as well; negative if it is none of Spring's
	 */
	public static int capability(@Nullable String className) {
		return (className != null) ? LEAST_CAPABLE_FIRST.indexOf(ClassUtils.getShortName(className)) : -1;
	}

}
