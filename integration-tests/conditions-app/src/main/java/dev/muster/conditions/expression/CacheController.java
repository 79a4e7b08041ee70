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

package dev.muster.conditions.expression;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.muster.conditions.expression.CachedLibrary.Query;

/**
 * Asks the library, which answers the same again where the cache is asked.
 */
@RestController
@Profile("expressions")
@RequestMapping("/expressions/cache")
class CacheController {

	private final CachedLibrary library;

	CacheController(CachedLibrary library) {
		this.library = library;
	}

	@GetMapping("/key/{text}")
	String key(@PathVariable String text) {
		return this.library.key(new Query(text));
	}

	@GetMapping("/condition")
	String condition() {
		return Stream.of("ab", "ab", "abcd", "abcd")
			.map(Query::new)
			.map(this.library::condition)
			.collect(Collectors.joining(","));
	}

	@GetMapping("/unless")
	String unless() {
		return Stream.of("ab", "ab", "abcd", "abcd")
			.map(Query::new)
			.map(this.library::unless)
			.map(String::valueOf)
			.collect(Collectors.joining(","));
	}

	@GetMapping("/root")
	String root() {
		return this.library.root(new Query("one")) + this.library.root(new Query("two"));
	}

	@GetMapping("/put")
	String put() {
		return this.library.put(new Query("PUT")) + " " + this.library.found(new Query("put"));
	}

	@GetMapping("/evict")
	String evict() {
		this.library.evict(new Query("ONE"));
		return this.library.key(new Query("one"));
	}

	@GetMapping("/both")
	String both() {
		return this.library.both(new Query("x")) + this.library.both(new Query("x"));
	}

}
