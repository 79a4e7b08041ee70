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
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Tests for what only the properties of profiles name: scripts, messages, a database.
 */
class ProfileResourcesTests {

	@Nested
	@ServiceTest
	@ActiveProfiles("templates")
	class WithTemplates {

		@Test
		void answersWhatScriptsHaveWritten(@Autowired RestTestClient client) {
			assertTemplates(client);
		}

	}

	@Nested
	@ServiceTest
	@ActiveProfiles({ "templates", "hsqldb", "data-jpa" })
	class OnHsqldb {

		@Test
		void answersWhatScriptsHaveWritten(@Autowired RestTestClient client) {
			assertTemplates(client);
			client.get().uri("/todos").exchange().expectStatus().isOk();
		}

	}

	@Nested
	@ServiceTest
	class WithoutProfile {

		@Test
		void hasNoTemplatesAndNoGerman(@Autowired RestTestClient client) {
			client.get().uri("/templates").exchange().expectStatus().isNotFound();
			assertDetail(client, "de", "The request is not valid: see 'errors'.", "must be greater than or equal to 1");
		}

	}

	@Nested
	@ServiceTest
	@ActiveProfiles("localized")
	class Localized {

		@Test
		void answersInTheLanguageOfTheClient(@Autowired RestTestClient client) {
			assertDetail(client, "de-CH", "Die Anfrage ist ungültig, siehe 'errors'.", "muss mindestens 1 sein");
			assertDetail(client, "en", "The request is not valid: see 'errors'.", "must be at least 1");
			assertDetail(client, "fr", "The request is not valid: see 'errors'.", "must be at least 1");
		}

	}

	private static void assertTemplates(RestTestClient client) {
		client.get().uri("/templates").exchange().expectStatus().isOk().expectBody().json("""
				[{"name": "greeting", "title": "Send greetings: Grüße, 你好", "priority": "LOW"},
				{"name": "report", "title": "Write the report", "priority": "HIGH"}]
				""", JsonCompareMode.STRICT);
	}

	private static void assertDetail(RestTestClient client, String language, String detail, String message) {
		client.get()
			.uri("/todos?size=0")
			.header(HttpHeaders.ACCEPT_LANGUAGE, language)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.detail")
			.isEqualTo(detail)
			.jsonPath("$.errors[0].message")
			.isEqualTo(message);
	}

}
