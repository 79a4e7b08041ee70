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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;

import dev.muster.scan.ReactiveFunctionalRoutes;

/**
 * The handler mappings of WebFlux.
 */
final class ReactiveMappings {

	private ReactiveMappings() {
	}

	static WebMappings of(ConfigurableListableBeanFactory beanFactory) {
		return new WebMappings(List.of(ReactiveAnnotatedMappings.of(beanFactory), functional(beanFactory)),
				List.of(new ReactiveEndpointMappings()));
	}

	private static HandlerMappings functional(ConfigurableListableBeanFactory beanFactory) {
		List<RouterFunction<?>> mapped = new ArrayList<>();
		for (RouterFunctionMapping mapping : beanFactory.getBeansOfType(RouterFunctionMapping.class).values()) {
			RouterFunction<?> function = mapping.getRouterFunction();
			if (function != null) {
				mapped.add(function);
			}
		}
		Map<String, RouterFunction<?>> beans = new HashMap<>();
		beanFactory.getBeansOfType(RouterFunction.class).forEach(beans::put);
		return new FunctionalMappings<>(mapped, beans,
				(function) -> ReactiveFunctionalRoutes.of(function, FunctionalMappings.HANDLER));
	}

}
