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

import java.util.HashSet;
import java.util.Set;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The handler mappings of actuator endpoints in Spring MVC.
 */
final class ServletEndpointMappings implements EndpointMappings {

	@Override
	public Set<String> served(ListableBeanFactory beanFactory) {
		Set<String> served = new HashSet<>();
		for (RequestMappingInfoHandlerMapping mapping : beanFactory
			.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values()) {
			if (!(mapping instanceof RequestMappingHandlerMapping)) {
				mapping.getHandlerMethods().keySet().forEach((info) -> add(info, served));
			}
		}
		return served;
	}

	private static void add(RequestMappingInfo info, Set<String> served) {
		for (String path : info.getPatternValues()) {
			info.getMethodsCondition()
				.getMethods()
				.forEach((method) -> served.add(method.name() + " " + EndpointMappings.normalize(path)));
		}
	}

}
