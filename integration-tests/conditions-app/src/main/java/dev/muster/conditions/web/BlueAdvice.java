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

package dev.muster.conditions.web;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * A conditional controller advice.
 */
@RestControllerAdvice
@Profile("blue")
class BlueAdvice {

	@ExceptionHandler
	ResponseEntity<Failure> handle(FailingController.FailedOnPurposeException exception) {
		return ResponseEntity.status(HttpStatus.CONFLICT).body(new Failure("advised", exception.getMessage()));
	}

	/**
	 * A body that only the advice answers.
	 *
	 * @param by who handled the failure
	 * @param message what failed
	 */
	record Failure(String by, String message) {
	}

}
