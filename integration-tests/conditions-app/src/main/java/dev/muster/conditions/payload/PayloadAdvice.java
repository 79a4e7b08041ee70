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

package dev.muster.conditions.payload;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Answers the failures of the payloads.
 */
@RestControllerAdvice
@Profile("payloads")
class PayloadAdvice {

	@ExceptionHandler(ProblemController.DeclaredFailureException.class)
	@ResponseStatus(HttpStatus.BAD_REQUEST)
	Declared declared() {
		return new Declared("x");
	}

	@ExceptionHandler(ProblemController.UndeclaredFailureException.class)
	Object undeclared() {
		return ResponseEntity.badRequest().body(new Undeclared("x"));
	}

	record Declared(String value) {
	}

	record Undeclared(String value) {
	}

}
