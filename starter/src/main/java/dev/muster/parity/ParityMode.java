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

package dev.muster.parity;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.util.Assert;

/**
 * What to do when the routes that are served are not those that were recorded.
 */
public enum ParityMode {

	/** Do not start. */
	FAIL,

	/** Start, and say so in the log. */
	WARN,

	/** Do not compare when the application starts. */
	OFF;

	/**
	 * The property that chooses the mode.
	 */
	public static final String PROPERTY = "muster.parity";

	/**
	 * Return the mode that an application is started with.
	 * @param environment its environment
	 * @return the mode; without the property {@link #FAIL} if the application was
	 * processed ahead of time, and {@link #OFF} on the JVM, where Spring itself finds the
	 * controllers
	 * @throws InvalidConfigurationPropertyValueException if the property names no mode
	 */
	public static ParityMode of(Environment environment) {
		Assert.notNull(environment, "'environment' must not be null");
		String value = environment.getProperty(PROPERTY);
		return switch (lowerCase(value)) {
			case "" -> AotDetector.useGeneratedArtifacts() ? FAIL : OFF;
			case "fail" -> FAIL;
			case "warn" -> WARN;
			// YAML reads a plain off as false.
			case "off", "false" -> OFF;
			default -> throw new InvalidConfigurationPropertyValueException(PROPERTY, value,
					"It is one of 'fail', 'warn' and 'off'.");
		};
	}

	private static String lowerCase(@Nullable String value) {
		return (value != null) ? value.strip().toLowerCase(Locale.ROOT) : "";
	}

}
