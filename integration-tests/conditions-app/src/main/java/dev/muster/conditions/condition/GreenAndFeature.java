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

package dev.muster.conditions.condition;

import org.springframework.boot.autoconfigure.condition.AllNestedConditions;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;

/**
 * A profile and a property, asked while configuration classes are parsed.
 */
class GreenAndFeature extends AllNestedConditions {

	GreenAndFeature() {
		super(ConfigurationPhase.PARSE_CONFIGURATION);
	}

	/**
	 * The profile.
	 */
	@Profile("green")
	static class Green {

	}

	/**
	 * The property.
	 */
	@ConditionalOnProperty("trap.feature-x")
	static class Feature {

	}

}
