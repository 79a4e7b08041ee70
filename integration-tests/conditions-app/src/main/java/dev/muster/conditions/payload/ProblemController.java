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
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers problems.
 */
@RestController
@RequestMapping("/payloads/problems")
@Profile("payloads")
class ProblemController {

	@GetMapping("/subclass")
	ProblemDetail subclass() {
		return new CodedProblem("C1");
	}

	@GetMapping("/property")
	ProblemDetail property() {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
		problem.setProperty("detail", new InProperty("x"));
		return problem;
	}

	@GetMapping("/handled")
	String handled() {
		throw new DeclaredFailureException();
	}

	@GetMapping("/handled-as-object")
	String handledAsObject() {
		throw new UndeclaredFailureException();
	}

	@GetMapping("/thrown")
	String thrown() {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
		problem.setProperty("detail", new InThrown("x"));
		throw new ErrorResponseException(HttpStatus.CONFLICT, problem, null);
	}

	/**
	 * A problem with a field of its own.
	 */
	static class CodedProblem extends ProblemDetail {

		private static final long serialVersionUID = 1L;

		private final String code;

		CodedProblem(String code) {
			super(ProblemDetail.forStatus(HttpStatus.BAD_REQUEST));
			this.code = code;
		}

		public String getCode() {
			return this.code;
		}

	}

	record InProperty(String value) {
	}

	record InThrown(String value) {
	}

	/**
	 * The failure for which the advice declares its answer.
	 */
	static class DeclaredFailureException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

	/**
	 * The failure for which the advice declares nothing.
	 */
	static class UndeclaredFailureException extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
