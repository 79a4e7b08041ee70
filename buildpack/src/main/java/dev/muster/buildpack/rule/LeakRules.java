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

package dev.muster.buildpack.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The rules of the leak gate, read from {@code leak-rules.toml}.
 *
 * @param rules the rules, in the order of the file
 */
public record LeakRules(List<LeakRule> rules) {

	public LeakRules {
		rules = List.copyOf(rules);
		Set<String> ids = new HashSet<>();
		for (LeakRule rule : rules) {
			if (!ids.add(rule.id())) {
				throw new IllegalArgumentException("There are two rules '%s'. Rename one.".formatted(rule.id()));
			}
		}
	}

	/**
	 * The rules that the buildpack is delivered with.
	 * @return the rules
	 */
	public static LeakRules delivered() {
		try (InputStream file = LeakRules.class.getResourceAsStream("leak-rules.toml")) {
			return read(Objects.requireNonNull(file, "'leak-rules.toml' must be in the buildpack"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static LeakRules read(InputStream file) {
		return TomlMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build()
			.readValue(file, LeakRules.class);
	}

	/**
	 * The same rules, completed by what is known of the machine that built.
	 * @param machine the machine
	 * @return the rules
	 */
	public LeakRules with(BuildMachine machine) {
		List<LeakRule> completed = new ArrayList<>(this.rules);
		completed.replaceAll((rule) -> rule.id().equals(BuildMachine.RULE) ? machine.complete(rule) : rule);
		return new LeakRules(completed);
	}

	/**
	 * Get a rule.
	 * @param id its name
	 * @return the rule
	 */
	public LeakRule get(String id) {
		return this.rules.stream()
			.filter((rule) -> rule.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no rule '%s' in the file.".formatted(id)));
	}

}
