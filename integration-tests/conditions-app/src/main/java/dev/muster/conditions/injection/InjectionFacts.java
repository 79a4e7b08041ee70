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

package dev.muster.conditions.injection;

import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

import dev.muster.conditions.facts.FactSource;

/**
 * Tells what was injected.
 */
@Component
class InjectionFacts implements FactSource, SmartInitializingSingleton {

	private final ObjectProvider<BlueInjection> injection;

	private final OptionalInjection optional;

	private final ObjectProvider<RequestCounter> counter;

	private int madeAtStart;

	InjectionFacts(ObjectProvider<BlueInjection> injection, OptionalInjection optional,
			ObjectProvider<RequestCounter> counter) {
		this.injection = injection;
		this.optional = optional;
		this.counter = counter;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.madeAtStart = LazyDependency.MADE.get();
	}

	@Override
	public Map<String, List<String>> facts() {
		return Map.of("injected", this.injection.stream().flatMap((bean) -> bean.injected().stream()).toList(),
				"lazy beans made at start", List.of(String.valueOf(this.madeAtStart)), "optionally injected",
				this.optional.present(), "request scope",
				this.counter.stream().map((bean) -> bean.next() + ", then " + bean.next() + " in a request").toList());
	}

}
