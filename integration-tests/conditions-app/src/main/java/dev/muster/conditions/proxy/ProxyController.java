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

package dev.muster.conditions.proxy;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A conditional controller that calls the services, and validates an argument of its own.
 */
@RestController
@Profile("blue")
class ProxyController {

	private final TransactionalService transactional;

	private final ValidatedService validated;

	ProxyController(TransactionalService transactional, ValidatedService validated) {
		this.transactional = transactional;
		this.validated = validated;
	}

	@GetMapping("/proxies/transactional")
	String transactional() {
		return this.transactional.transaction();
	}

	@GetMapping("/proxies/validated")
	String validated(@RequestParam String name) {
		try {
			return this.validated.hello(name);
		}
		catch (ConstraintViolationException ex) {
			return "refused: "
					+ ex.getConstraintViolations().stream().map(ConstraintViolation::getMessage).sorted().toList();
		}
	}

	@GetMapping("/proxies/argument")
	String argument(@Valid @ModelAttribute Argument argument) {
		return "given " + argument.name();
	}

	/**
	 * A validated argument of a conditional controller.
	 *
	 * @param name a name that must not be blank
	 */
	record Argument(@NotBlank String name) {
	}

}
