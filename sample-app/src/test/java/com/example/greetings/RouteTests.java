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

package com.example.greetings;

import dev.muster.discovery.RouteDiscovery;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ActiveProfiles;

import static dev.muster.test.route.RouteAssertions.assertThat;

/**
 * Tests of the routes, on the JVM.
 */
@SpringBootTest
class RouteTests {

	@Autowired
	private RouteDiscovery routes;

	@Test
	void greets() {
		assertThat(this.routes).serves(HttpMethod.GET, "/greetings/you", GreetingController.class, "greet")
			.doesNotServe(HttpMethod.POST, "/greetings/you")
			.doesNotServe(HttpMethod.GET, "/farewells/you");
	}

	@Nested
	@ActiveProfiles("evening")
	class InTheEvening {

		@Test
		void saysGoodbye(@Autowired RouteDiscovery routes) {
			assertThat(routes).serves(HttpMethod.GET, "/farewells/you");
		}

	}

}
