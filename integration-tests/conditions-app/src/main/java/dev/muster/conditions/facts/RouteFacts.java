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

package dev.muster.conditions.facts;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.muster.discovery.RouteDiscovery;

/**
 * Tells the routes that Spring MVC answers, and those that were discovered.
 */
@Component
class RouteFacts implements FactSource {

	private final RequestMappingHandlerMapping mapping;

	private final RouteDiscovery discovery;

	RouteFacts(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
			RouteDiscovery discovery) {
		this.mapping = mapping;
		this.discovery = discovery;
	}

	@Override
	public Map<String, List<String>> facts() {
		return Map.of("routes",
				this.mapping.getHandlerMethods()
					.entrySet()
					.stream()
					.map((route) -> route.getKey() + " -> " + route.getValue())
					.sorted()
					.toList(),
				"discovered routes",
				this.discovery.table()
					.controllers()
					.stream()
					.flatMap((controller) -> controller.routes()
						.stream()
						.map((route) -> "%s %s -> %s of %s".formatted(route.methods(), route.path(), route.handler(),
								controller.bean())))
					.toList());
	}

}
