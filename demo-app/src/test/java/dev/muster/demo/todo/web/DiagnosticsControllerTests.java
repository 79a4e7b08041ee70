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

package dev.muster.demo.todo.web;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Tests for {@link DiagnosticsController} over HTTP.
 */
class DiagnosticsControllerTests {

	@Nested
	@ServiceTest
	class WithoutProfile {

		@Test
		void sayDefaults(@Autowired RestTestClient client) {
			client.get().uri("/diagnostics").exchange().expectStatus().isOk().expectBody().json("""
					{"storage": "jdbc", "security": false, "profiles": [], "trusted": []}
					""", JsonCompareMode.STRICT);
		}

	}

	@Nested
	@ServiceTest
	@ActiveProfiles({ "memory", "admin" })
	class WithProfiles {

		@Test
		void sayStorageAndSortedProfiles(@Autowired RestTestClient client) {
			client.get().uri("/diagnostics").exchange().expectStatus().isOk().expectBody().json("""
					{"storage": "memory", "security": false, "profiles": ["admin", "memory"], "trusted": []}
					""", JsonCompareMode.STRICT);
		}

	}

	@Nested
	@ServiceTest
	@ActiveProfiles("partner")
	class WithPartner {

		@Test
		void sayWhomTheServiceTrusts(@Autowired RestTestClient client) {
			client.get().uri("/diagnostics").exchange().expectStatus().isOk().expectBody().json("""
					{"profiles": ["partner"], "trusted": ["CN=Partner of the TODO service,O=Example"]}
					""");
		}

	}

	@Nested
	@ServiceTest
	@ActiveProfiles("prod")
	class InProduction {

		@Test
		void areNotThere(@Autowired RestTestClient client) {
			client.get().uri("/diagnostics").exchange().expectStatus().isNotFound();
		}

	}

}
