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

package dev.muster.parity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

import dev.muster.scan.WebFramework;

/**
 * What tells what an application serves, of the web framework that it has and of GraphQL.
 *
 * @param controllers the handler mappings that a build records, one of each programming
 * model
 * @param endpoints those of actuator endpoints
 */
record WebMappings(List<HandlerMappings> controllers, Collection<EndpointMappings> endpoints) {

	private static final boolean WEB_MVC_PRESENT = ClassUtils.isPresent(
			"org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping",
			WebMappings.class.getClassLoader());

	private static final boolean GRAPHQL_PRESENT = ClassUtils.isPresent(
			"org.springframework.graphql.execution.SelfDescribingDataFetcher", WebMappings.class.getClassLoader());

	/**
	 * Return what tells it.
	 * @param beanFactory the bean factory of the application
	 * @return the mappings; none if there is neither a web framework nor GraphQL
	 */
	static WebMappings of(ConfigurableListableBeanFactory beanFactory) {
		WebMappings web = web(beanFactory);
		List<HandlerMappings> controllers = new ArrayList<>(web.controllers());
		if (GRAPHQL_PRESENT) {
			controllers.addAll(GraphQlMappings.of(beanFactory));
		}
		return new WebMappings(controllers, web.endpoints());
	}

	private static WebMappings web(ConfigurableListableBeanFactory beanFactory) {
		if (WebFramework.isReactive(beanFactory)) {
			return ReactiveMappings.of(beanFactory);
		}
		return WEB_MVC_PRESENT ? ServletMappings.of(beanFactory) : new WebMappings(List.of(), List.of());
	}

}
