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

package dev.muster.aot.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * An entry of the list of what is allowed.
 *
 * @param property the name of the property that holds the entry
 * @param gate the gate that finds it
 * @param subject what the gate names
 * @param reason why it is right as it is
 */
record AllowedFinding(String property, Gate gate, String subject, String reason) {

	/**
	 * The property with the list.
	 */
	static final String PROPERTY = Gate.PREFIX + "allowed";

	private static final Set<String> MEMBERS = Set.of("gate", "subject", "reason");

	private static final Bindable<List<Map<String, String>>> ENTRIES = Bindable.of(ResolvableType
		.forClassWithGenerics(List.class, ResolvableType.forClassWithGenerics(Map.class, String.class, String.class)));

	boolean allows(GateFinding finding) {
		return finding.subject().equals(this.subject);
	}

	static List<AllowedFinding> of(Environment environment) {
		List<Map<String, String>> entries = Binder.get(environment).bind(PROPERTY, ENTRIES).orElse(List.of());
		List<AllowedFinding> allowed = new ArrayList<>();
		for (int index = 0; index < entries.size(); index++) {
			allowed.add(of("%s[%d]".formatted(PROPERTY, index), entries.get(index)));
		}
		return allowed;
	}

	private static AllowedFinding of(String property, Map<String, String> entry) {
		Set<String> unknown = new TreeSet<>(entry.keySet());
		unknown.removeAll(MEMBERS);
		if (!unknown.isEmpty()) {
			String name = unknown.iterator().next();
			throw new InvalidConfigurationPropertyValueException(property + "." + name, entry.get(name),
					"An entry has 'gate', 'subject' and 'reason' only.");
		}
		String identifier = entry.get("gate");
		Gate gate = Gate.find(identifier);
		if (gate == null) {
			throw new InvalidConfigurationPropertyValueException(property + ".gate", identifier,
					"It is one of " + Gate.identifiers() + ".");
		}
		return new AllowedFinding(property, gate,
				text(property + ".subject", entry.get("subject"), "Name what the message of the gate says."),
				text(property + ".reason", entry.get("reason"), "Say why it is right as it is."));
	}

	private static String text(String property, @Nullable String value, String reason) {
		if (value == null || !StringUtils.hasText(value)) {
			throw new InvalidConfigurationPropertyValueException(property, value, reason);
		}
		return value;
	}

}
