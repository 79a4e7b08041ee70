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

package dev.muster.discovery;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.muster.route.Controller;
import dev.muster.route.RouteTable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RouteDiscovery}.
 */
class RouteDiscoveryTests {

	private final RouteDiscovery discovery = new RouteDiscovery(
			RouteTable.of(List.of(new Controller("b", "com.example.web.B", List.of()),
					new Controller("a", "com.example.web.admin.A", List.of()),
					new Controller("c", "com.example.webhooks.C", List.of()))));

	@Test
	void discoversControllersBelowAPackage() {
		assertThat(this.discovery.discover("com.example.web")).extracting(Controller::bean).containsExactly("b", "a");
	}

	@Test
	void discoversControllersOfSeveralPackagesOnce() {
		assertThat(this.discovery.discover("com.example.web", "com.example.web.admin", "com.example.webhooks"))
			.extracting(Controller::bean)
			.containsExactly("b", "a", "c");
	}

	@Test
	void discoversNothingInAnUnknownPackage() {
		assertThat(this.discovery.discover("com.example.w")).isEmpty();
	}

	@Test
	void refusesNoPackage() {
		assertThatIllegalArgumentException().isThrownBy(this.discovery::discover)
			.withMessage("'packageNames' must not be empty");
	}

	@Test
	void refusesAnEmptyPackage() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.discovery.discover(""))
			.withMessage("'packageName' must not be empty");
	}

}
