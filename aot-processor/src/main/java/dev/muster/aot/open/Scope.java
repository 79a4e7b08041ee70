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

import java.util.Locale;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

/**
 * Whose environmental conditions are left open.
 */
enum Scope {

	/**
	 * Those of the application's own classes.
	 */
	APPLICATION,

	/**
	 * Those of auto-configurations as well.
	 */
	ALL;

	/**
	 * The property that chooses the scope when the application is processed ahead of
	 * time.
	 */
	static final String PROPERTY = "muster.discovery.scope";

	static Scope of(Environment environment) {
		String value = environment.getProperty(PROPERTY, "application");
		return switch (value.strip().toLowerCase(Locale.ROOT)) {
			case "application" -> APPLICATION;
			case "all" -> ALL;
			default ->
				throw new InvalidConfigurationPropertyValueException(PROPERTY, value, "It is 'application' or 'all'.");
		};
	}

}
