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
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import dev.muster.scan.ReactiveAnnotatedRoutes;

/**
 * The handler mappings of annotated controllers in WebFlux.
 */
final class ReactiveAnnotatedMappings extends AnnotatedMappings {

	private final Map<String, RequestMappingHandlerMapping> mappings;

	private ReactiveAnnotatedMappings(ConfigurableListableBeanFactory beanFactory,
			Map<String, RequestMappingHandlerMapping> mappings) {
		super(beanFactory, mappings.containsKey(OWN) ? mappings.get(OWN).getPathPrefixes() : Map.of());
		this.mappings = mappings;
	}

	static ReactiveAnnotatedMappings of(ConfigurableListableBeanFactory beanFactory) {
		return new ReactiveAnnotatedMappings(beanFactory,
				beanFactory.getBeansOfType(RequestMappingHandlerMapping.class));
	}

	@Override
	public List<ServedRoute> served() {
		List<ServedRoute> served = new ArrayList<>();
		this.mappings.forEach((name, mapping) -> mapping.getHandlerMethods()
			.forEach((info, handler) -> add(ReactiveAnnotatedRoutes.of(handler.getMethod(), info), handler, name,
					served)));
		return served;
	}

}
