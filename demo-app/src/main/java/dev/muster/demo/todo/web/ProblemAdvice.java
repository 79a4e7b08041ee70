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

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.annotation.RegisterReflectionForBinding;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import dev.muster.demo.todo.services.TodoException;

/**
 * Answers every error as problem details (RFC 9457).
 */
@RestControllerAdvice
// A property of problem details has no declared type, so a native image has to be told.
@RegisterReflectionForBinding(FieldProblem.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

	@ExceptionHandler
	ProblemDetail handle(TodoException exception) {
		return switch (exception) {
			case TodoException.NotFound notFound -> problem(HttpStatus.NOT_FOUND, notFound);
			case TodoException.Stale stale -> {
				ProblemDetail problem = problem(HttpStatus.CONFLICT, stale);
				problem.setProperty("currentVersion", stale.getCurrentVersion());
				yield problem;
			}
		};
	}

	@ExceptionHandler
	ProblemDetail handle(AuthenticationException exception) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED,
				"Say who you are: name and password are wanted.");
	}

	@ExceptionHandler
	ProblemDetail handle(AccessDeniedException exception) {
		return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "This is for administrators only.");
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException exception,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		List<FieldProblem> errors = exception.getBindingResult()
			.getFieldErrors()
			.stream()
			.map(ProblemAdvice::fieldProblem)
			.sorted(Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::message))
			.toList();
		ProblemDetail problem = exception.getBody();
		problem.setDetail(Objects.requireNonNull(getMessageSource())
			.getMessage("todo.problem.invalid", null, request.getLocale()));
		problem.setProperty("errors", errors);
		return handleExceptionInternal(exception, problem, headers, status, request);
	}

	private static FieldProblem fieldProblem(FieldError error) {
		// The default message of a failed conversion names Java types.
		String message = error.isBindingFailure() ? "'%s' is not a valid value".formatted(error.getRejectedValue())
				: Objects.requireNonNullElse(error.getDefaultMessage(), "is not valid");
		return new FieldProblem(error.getField(), message);
	}

	private static ProblemDetail problem(HttpStatus status, TodoException exception) {
		return ProblemDetail.forStatusAndDetail(status, exception.getMessage());
	}

}
