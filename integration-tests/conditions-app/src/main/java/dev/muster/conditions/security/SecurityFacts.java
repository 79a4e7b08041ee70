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

package dev.muster.conditions.security;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Component;

import dev.muster.conditions.facts.FactSource;

/**
 * Tells the filter chains, their filters and the user services.
 */
@Component
class SecurityFacts implements FactSource {

	private final ApplicationContext context;

	private final ObjectProvider<FilterChainProxy> proxy;

	SecurityFacts(ApplicationContext context, ObjectProvider<FilterChainProxy> proxy) {
		this.context = context;
		this.proxy = proxy;
	}

	@Override
	public Map<String, List<String>> facts() {
		return Map.of("filter chains", List.of(this.context.getBeanNamesForType(SecurityFilterChain.class)),
				"security filters",
				this.proxy.stream()
					.flatMap((filters) -> filters.getFilterChains().stream())
					.map((chain) -> chain.getFilters()
						.stream()
						.map((filter) -> filter.getClass().getSimpleName())
						.toList()
						.toString())
					.toList(),
				"user services", List.of(this.context.getBeanNamesForType(UserDetailsService.class)));
	}

}
