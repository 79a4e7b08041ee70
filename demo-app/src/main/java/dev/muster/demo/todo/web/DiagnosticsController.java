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

import java.util.Arrays;

import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.muster.demo.todo.models.Diagnostics;
import dev.muster.demo.todo.repositories.TodoRepository;
import dev.muster.demo.todo.security.SecuritySwitch;
import dev.muster.demo.todo.security.TrustedCertificates;

/**
 * The route that says how the service is set up, except in production.
 */
@RestController
@Profile("!prod")
class DiagnosticsController {

	private final TodoRepository todos;

	private final SecuritySwitch security;

	private final Environment environment;

	private final TrustedCertificates certificates;

	DiagnosticsController(TodoRepository todos, SecuritySwitch security, Environment environment,
			TrustedCertificates certificates) {
		this.todos = todos;
		this.security = security;
		this.environment = environment;
		this.certificates = certificates;
	}

	@GetMapping("/diagnostics")
	Diagnostics diagnostics() {
		return new Diagnostics(this.todos.storage(), this.security.on(),
				Arrays.stream(this.environment.getActiveProfiles()).sorted().toList(), this.certificates.subjects());
	}

}
