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

package dev.muster.conditions.properties;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties that a conditional configuration enables, with nested ones.
 *
 * @param name a name
 * @param timeout a duration
 * @param servers nested values
 */
@ConfigurationProperties("trap.enabled")
record EnabledProperties(@Nullable String name, @DefaultValue("3s") Duration timeout,
		@DefaultValue List<Server> servers) implements Described {

	@Override
	public String describe() {
		return "enabled: " + this.name + ", " + this.timeout + ", " + this.servers.stream().map(Server::host).toList();
	}

	/**
	 * A nested value.
	 *
	 * @param host a host
	 */
	record Server(String host) {
	}

}
