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

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers what the signature of the handler says in full.
 */
@RestController
@RequestMapping("/payloads/declared")
@Profile("payloads")
class DeclaredController {

	@GetMapping("/record")
	Plain plain() {
		return new Plain("x");
	}

	@GetMapping("/entity")
	ResponseEntity<InEntity> entity() {
		return ResponseEntity.ok(new InEntity("x"));
	}

	@GetMapping("/list-of-wildcard")
	List<? extends InList> list() {
		return List.of(new InList("x"));
	}

	@GetMapping("/wrapper")
	Wrapper<InWrapper> wrapper() {
		return new Wrapper<>(new InWrapper("x"));
	}

	@GetMapping("/future")
	CompletableFuture<InFuture> future() {
		return CompletableFuture.completedFuture(new InFuture("x"));
	}

	@GetMapping("/callable")
	Callable<InCallable> callable() {
		return () -> new InCallable("x");
	}

	@GetMapping("/optional")
	Optional<InOptional> optional() {
		return Optional.of(new InOptional("x"));
	}

	@GetMapping("/stream")
	Stream<InStream> stream() {
		return Stream.of(new InStream("x"));
	}

	@GetMapping("/array")
	InArray[] array() {
		return new InArray[] { new InArray("x") };
	}

	record Plain(String value) {
	}

	record InEntity(String value) {
	}

	record InList(String value) {
	}

	record Wrapper<T>(T item) {
	}

	record InWrapper(String value) {
	}

	record InFuture(String value) {
	}

	record InCallable(String value) {
	}

	record InOptional(String value) {
	}

	record InStream(String value) {
	}

	record InArray(String value) {
	}

}
