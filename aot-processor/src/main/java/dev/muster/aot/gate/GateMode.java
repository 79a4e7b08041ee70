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

import java.util.Locale;

import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

/**
 * What happens when a gate finds something.
 */
enum GateMode {

	/** The build stops. */
	FAIL,

	/** The build goes on, and says the same in its log. */
	WARN,

	/** Nothing happens. */
	OFF;

	static GateMode of(Gate gate, Environment environment) {
		String value = environment.getProperty(gate.property(), "");
		return switch (value.strip().toLowerCase(Locale.ROOT)) {
			case "" -> gate.defaultMode();
			case "fail" -> FAIL;
			case "warn" -> WARN;
			// YAML reads a plain off as false.
			case "off", "false" -> OFF;
			default -> throw new InvalidConfigurationPropertyValueException(gate.property(), value,
					"It is one of 'fail', 'warn' and 'off'.");
		};
	}

}
