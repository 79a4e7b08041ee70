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

package dev.muster.conditions.imports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;

import dev.muster.conditions.facts.Note;
import dev.muster.conditionsoutside.imported.SharedConfiguration;

/**
 * The first of two conditional importers of one configuration, with nested ones.
 */
@Configuration
@Profile("blue")
@Import(SharedConfiguration.class)
class BlueImporter {

	/**
	 * Nested in a conditional configuration, without a stereotype: there on its
	 * condition.
	 */
	static class Member {

		@Bean
		Note memberOfBlue() {
			return new Note("member of blue");
		}

	}

	/**
	 * Nested in a conditional configuration, but the scan finds it as well: always there.
	 */
	@Configuration
	static class Nested {

		@Bean
		Note nestedInBlue() {
			return new Note("nested in blue, scanned always");
		}

	}

}
