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

import java.io.IOException;
import java.util.Map;

import org.springframework.context.annotation.Profile;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Answers what the code of the handler tells and its signature does not.
 */
@RestController
@RequestMapping("/payloads/code")
@Profile("payloads")
class CodeController {

	private final StoredPayloads stored;

	CodeController(StoredPayloads stored) {
		this.stored = stored;
	}

	@GetMapping("/object")
	Object object() {
		return new AsObject("x");
	}

	@GetMapping("/map-of-objects")
	Map<String, Object> map() {
		return Map.of("key", new InMap("x"));
	}

	@GetMapping("/interface")
	Named named() {
		return new Person("n", 1);
	}

	@GetMapping("/subclass")
	Base subclass() {
		return new Derived();
	}

	@GetMapping("/entity-of-anything")
	ResponseEntity<?> wildcardEntity() {
		return ResponseEntity.ok(new InWildcardEntity("x"));
	}

	@GetMapping("/raw-entity")
	@SuppressWarnings("rawtypes")
	ResponseEntity rawEntity() {
		return ResponseEntity.ok(new InRawEntity("x"));
	}

	@GetMapping("/wrapper-of-anything")
	Wrapper<?> wildcardWrapper() {
		return new Wrapper<>(new InWildcardWrapper("x"));
	}

	@GetMapping("/deferred")
	DeferredResult<?> deferred() {
		DeferredResult<Object> result = new DeferredResult<>();
		result.setResult(new Deferred("x"));
		return result;
	}

	@GetMapping("/events")
	SseEmitter events() throws IOException {
		SseEmitter emitter = new SseEmitter();
		emitter.send(new Event("x"));
		emitter.complete();
		return emitter;
	}

	@GetMapping("/object-in-record")
	Holder holder() {
		return new Holder(new Held("x"));
	}

	@GetMapping("/read-in-service")
	String read() {
		return this.stored.read().value();
	}

	record AsObject(String value) {
	}

	record InMap(String value) {
	}

	interface Named {

		String getName();

	}

	record Person(String getName, int age) implements Named {
	}

	static class Base {

		public String getBase() {
			return "b";
		}

	}

	static class Derived extends Base {

		public String getDerived() {
			return "d";
		}

	}

	record InWildcardEntity(String value) {
	}

	record InRawEntity(String value) {
	}

	record Wrapper<T>(T item) {
	}

	record InWildcardWrapper(String value) {
	}

	record Deferred(String value) {
	}

	record Event(String value) {
	}

	record Holder(Object held) {
	}

	record Held(String value) {
	}

}
