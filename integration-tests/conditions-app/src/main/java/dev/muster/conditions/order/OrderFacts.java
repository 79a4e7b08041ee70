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

package dev.muster.conditions.order;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import dev.muster.conditions.facts.FactSource;

/**
 * Tells the plugins in the order of their injection, and the one that is chosen.
 */
@Component
class OrderFacts implements FactSource {

	private final List<Plugin> all;

	private final Map<String, Plugin> byName;

	private final ObjectProvider<Plugin> one;

	OrderFacts(List<Plugin> all, Map<String, Plugin> byName, ObjectProvider<Plugin> one) {
		this.all = all;
		this.byName = byName;
		this.one = one;
	}

	@Override
	public Map<String, List<String>> facts() {
		Plugin unique = this.one.getIfUnique();
		return Map.of("plugins in order", this.all.stream().map(Plugin::name).toList(), "plugins by name",
				List.copyOf(this.byName.keySet()), "chosen plugin", List.of((unique != null) ? unique.name() : "none"));
	}

}
