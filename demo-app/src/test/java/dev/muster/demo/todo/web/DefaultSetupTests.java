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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the service without profiles and properties.
 */
@ExtendWith(OutputCaptureExtension.class)
@ServiceTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class DefaultSetupTests {

	@Autowired
	private RestTestClient client;

	@ParameterizedTest
	@CsvSource({ "DELETE, /admin/todos/done", "GET, /experimental/suggestions", "POST, /logout", "GET, /login" })
	void hasNoSuchRoute(String method, String path) {
		this.client.method(HttpMethod.valueOf(method))
			.uri(path)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void answersWithoutHeadersOfSecurity() {
		this.client.get()
			.uri("/todos")
			.exchange()
			.expectStatus()
			.isOk()
			.expectHeader()
			.doesNotExist("X-Frame-Options")
			.expectHeader()
			.doesNotExist("Cache-Control");
	}

	@Test
	void makesNoPassword(CapturedOutput output) {
		assertThat(output).contains("Started ").doesNotContain("generated security password");
	}

}
