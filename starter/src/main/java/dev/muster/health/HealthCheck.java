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

package dev.muster.health;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Asks a running application for its health instead of starting one, when the program was
 * started with {@code --healthcheck} or {@code --healthcheck=liveness} (the name of a
 * health group). It ends with exit code 0 when the application is healthy and 1 when it
 * is not, before any bean definition is registered; the configuration has been read by
 * then, so that the port of the application is known.
 */
final class HealthCheck implements SpringApplicationRunListener {

	private static final String OPTION = "--healthcheck";

	private final @Nullable String group;

	/**
	 * Called by Spring Boot.
	 * @param application the application
	 * @param arguments its command line; an environment variable does not ask for the
	 * check, since a container's start and its checks have the same environment
	 */
	HealthCheck(SpringApplication application, String[] arguments) {
		this.group = group(arguments);
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrapContext,
			ConfigurableEnvironment environment) {
		if (this.group != null) {
			HealthAnswer answer = check(environment, this.group);
			System.out.println("muster: " + answer);
			System.exit(answer.healthy() ? 0 : 1);
		}
	}

	static HealthAnswer check(ConfigurableEnvironment environment, String group) {
		try {
			return HealthRequest.send(HealthAddress.of(environment, group));
		}
		catch (IllegalStateException ex) {
			return new HealthAnswer(false, String.valueOf(ex.getMessage()));
		}
	}

	static @Nullable String group(String[] arguments) {
		return Arrays.stream(arguments)
			.filter((argument) -> argument.equals(OPTION) || argument.startsWith(OPTION + "="))
			.map((argument) -> argument.substring(Math.min(argument.length(), OPTION.length() + 1)))
			.findFirst()
			.orElse(null);
	}

}
