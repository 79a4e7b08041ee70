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

package dev.muster.aot.open;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.config.BeanDefinition;

/**
 * The sure definitions that an open configuration class has got hold of, as they were
 * before. What it changes in them would take effect whatever its conditions say.
 */
final class HandedOutDefinitions {

	private final Map<String, String> before = new LinkedHashMap<>();

	private final Map<String, BeanDefinition> definitions = new LinkedHashMap<>();

	void add(Registration registration, BeanDefinition definition) {
		if (this.definitions.putIfAbsent(registration.internalName(), definition) == null) {
			this.before.put(registration.internalName(), DefinitionFingerprint.of(definition));
		}
	}

	/**
	 * Return what was changed, and forget the definitions.
	 * @param configuration the configuration class that got hold of them
	 * @param factory the bean factory of the build
	 * @return a refusal for each definition that was changed
	 */
	List<Refusal> changedBy(String configuration, OpenBeanFactory factory) {
		List<Refusal> refusals = new ArrayList<>();
		this.before.forEach((name, fingerprint) -> {
			BeanDefinition definition = this.definitions.get(name);
			if (definition != null && factory.holds(name, definition)
					&& !fingerprint.equals(DefinitionFingerprint.of(definition))) {
				refusals.add(new Refusal(
						"A configuration class that depends on a run-time condition changes the bean definition '%s', which others share"
							.formatted(name),
						configuration,
						"move the annotation that does this (for example @EntityScan or @AutoConfigurationPackage) to a"
								+ " configuration class without conditions"));
			}
		});
		this.before.clear();
		this.definitions.clear();
		return refusals;
	}

}
