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

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class HealthAddressTests {

	private final MockEnvironment environment = new MockEnvironment();

	@Test
	void isTheActuatorOfTheServer() {
		assertThat(address("")).isEqualTo("http://127.0.0.1:8080/actuator/health");
		assertThat(address("liveness")).isEqualTo("http://127.0.0.1:8080/actuator/health/liveness");
	}

	@Test
	void followsPathsOfTheServer() {
		this.environment.withProperty("server.port", "8081")
			.withProperty("server.servlet.context-path", "/shop")
			.withProperty("spring.mvc.servlet.path", "/api")
			.withProperty("management.endpoints.web.base-path", "/")
			.withProperty("management.endpoints.web.path-mapping.health", "up");
		assertThat(address("")).isEqualTo("http://127.0.0.1:8081/shop/api/up");
	}

	@Test
	void followsTheManagementServer() {
		this.environment.withProperty("management.server.port", "9000")
			.withProperty("server.servlet.context-path", "/shop")
			.withProperty("management.server.base-path", "/manage")
			.withProperty("management.server.address", "10.0.0.7")
			.withProperty("server.ssl.bundle", "web");
		assertThat(address("")).isEqualTo("http://10.0.0.7:9000/manage/actuator/health");
	}

	@Test
	void asksTheMachineItselfWhenTheServerListensEverywhere() {
		this.environment.withProperty("server.address", "0.0.0.0");
		assertThat(address("")).startsWith("http://127.0.0.1:8080/");
	}

	@Test
	void refusesTls() {
		this.environment.withProperty("server.ssl.bundle", "web");
		assertFails("does not speak TLS: give the management server a port of its own");
	}

	@Test
	void acceptsTlsThatIsSwitchedOff() {
		this.environment.withProperty("server.ssl.bundle", "web").withProperty("server.ssl.enabled", "false");
		assertThat(address("")).startsWith("http://");
	}

	@Test
	void refusesRandomPort() {
		this.environment.withProperty("server.port", "0");
		assertFails("the port is chosen at start-up");
	}

	@Test
	void refusesServerThatIsSwitchedOff() {
		this.environment.withProperty("management.server.port", "-1");
		assertFails("the management server is switched off");
	}

	@Test
	void refusesGroupThatIsNoName() {
		assertThatIllegalStateException().isThrownBy(() -> address("a b HTTP/1.1"))
			.withMessageContaining("is no name of a health group");
	}

	private void assertFails(String message) {
		assertThatIllegalStateException().isThrownBy(() -> address("")).withMessageContaining(message);
		assertThat(HealthCheck.check(this.environment, "").healthy()).isFalse();
	}

	private String address(String group) {
		return HealthAddress.of(this.environment, group).toString();
	}

}
