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

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import dev.muster.test.each.ApplicationInForm;
import dev.muster.test.each.EachForm;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the packaged application in each of its forms: the executable jar, processed
 * ahead of time, and in the closed world of a native executable.
 */
@EachForm
class GreetingsIT {

	private static final JsonMapper JSON = new JsonMapper();

	@Test
	void greets(ApplicationInForm application) throws IOException, InterruptedException {
		assertThat(Client.get(application.address(), "/greetings/you")).isEqualTo("{\"text\":\"Hello, you\"}");
	}

	@Test
	void keepsWhatIsOffSwitchedOff(ApplicationInForm application) throws IOException, InterruptedException {
		assertThat(Client.get(application.address(), "/farewells/you")).isEqualTo("404");
	}

	@Test
	void isHealthy(ApplicationInForm application) throws IOException, InterruptedException {
		assertThat(Client.get(application.address(), "/actuator/health")).contains("\"muster\"", "\"status\":\"UP\"");
	}

	@Test
	void showsTheRoutesThatSpringShows(ApplicationInForm application) throws IOException, InterruptedException {
		Set<String> shown = new TreeSet<>();
		JSON.readTree(Client.get(application.address(), "/actuator/muster"))
			.path("controllers")
			.valueStream()
			.filter((controller) -> controller.path("type").asString().startsWith("com.example."))
			.flatMap((controller) -> controller.path("routes").valueStream())
			.forEach((route) -> shown.add(route.path("methods") + " " + route.path("path").asString()));
		Set<String> served = new TreeSet<>();
		JSON.readTree(Client.get(application.address(), "/actuator/mappings"))
			.findValues("details")
			.stream()
			.filter((
					details) -> details.path("handlerMethod").path("className").asString("").startsWith("com.example."))
			.map((details) -> details.path("requestMappingConditions"))
			.forEach((conditions) -> conditions.path("patterns")
				.valueStream()
				.forEach((pattern) -> served.add(conditions.path("methods") + " " + pattern.asString())));
		assertThat(shown).containsExactly("[\"GET\"] /greetings/{name}").isEqualTo(served);
	}

}
