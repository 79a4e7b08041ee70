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

import org.springframework.core.env.Environment;
import org.springframework.util.Assert;

/**
 * Where an application answers for its health, by the properties that Spring Boot reads
 * (<a href=
 * "https://docs.spring.io/spring-boot/reference/actuator/monitoring.html">reference</a>).
 *
 * @param host the host, the machine itself unless the server listens on one address only
 * @param port the port
 * @param path the path
 */
record HealthAddress(String host, int port, String path) {

	private static final String LOOPBACK = "127.0.0.1";

	/**
	 * Find the address.
	 * @param environment the environment of the application, completely read
	 * @param group the health group, or an empty string for all of the application
	 * @return the address
	 * @throws IllegalStateException if there is none that can be asked, with what to do
	 */
	static HealthAddress of(Environment environment, String group) {
		Assert.state(group.matches("[A-Za-z0-9_-]*"), () -> "'%s' is no name of a health group".formatted(group));
		int server = environment.getProperty("server.port", Integer.class, 8080);
		int management = environment.getProperty("management.server.port", Integer.class, server);
		boolean own = management != server;
		Assert.state(management >= 0, "the management server is switched off (management.server.port is negative): "
				+ "give it a port, or leave the health check out");
		Assert.state(management != 0, "the port is chosen at start-up (it is 0): give the server a port");
		Assert.state(!isSecure(environment, own ? "management.server.ssl" : "server.ssl"),
				"the health check does not speak TLS: give the management server a port of its own without "
						+ "management.server.ssl, which need not be published");
		String prefix = own ? environment.getProperty("management.server.base-path", "")
				: environment.getProperty("server.servlet.context-path", "") + "/"
						+ environment.getProperty("spring.mvc.servlet.path", "");
		String path = "/%s/%s/%s/%s".formatted(prefix,
				environment.getProperty("management.endpoints.web.base-path", "/actuator"),
				environment.getProperty("management.endpoints.web.path-mapping.health", "health"), group);
		return new HealthAddress(
				host(environment.getProperty(own ? "management.server.address" : "server.address", "")), management,
				path.replaceAll("/{2,}", "/").replaceFirst("(?<=.)/$", ""));
	}

	private static String host(String address) {
		return (address.isEmpty() || address.equals("0.0.0.0") || address.equals("::")) ? LOOPBACK : address;
	}

	// As Spring Boot does: TLS is on when something to speak it with is there.
	private static boolean isSecure(Environment environment, String prefix) {
		return environment.getProperty(prefix + ".enabled", Boolean.class, true)
				&& (environment.containsProperty(prefix + ".bundle")
						|| environment.containsProperty(prefix + ".key-store")
						|| environment.containsProperty(prefix + ".certificate"));
	}

	@Override
	public String toString() {
		return "http://%s:%d%s".formatted(this.host, this.port, this.path);
	}

}
