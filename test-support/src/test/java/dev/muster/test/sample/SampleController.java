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

package dev.muster.test.sample;

import java.io.IOException;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * What works in every form, and what a native executable cannot do without more hints.
 */
@RestController
class SampleController {

	private final JsonMapper mapper;

	SampleController(JsonMapper mapper) {
		this.mapper = mapper;
	}

	@GetMapping("/declared")
	DeclaredPrice declared() {
		return new DeclaredPrice(3);
	}

	@GetMapping("/undeclared")
	Map<String, Object> undeclared() {
		UndeclaredPrice price = this.mapper.readValue("{\"amount\":3}", UndeclaredPrice.class);
		return Map.of("amount", price.amount());
	}

	@GetMapping("/resource")
	Map<String, Boolean> resource() {
		return Map.of("exists", new ClassPathResource("prices.txt").exists());
	}

	@GetMapping("/scan")
	Map<String, Integer> scan() throws IOException {
		String pattern = "classpath*:dev/muster/test/sample/**/*.class";
		return Map.of("classes", new PathMatchingResourcePatternResolver().getResources(pattern).length);
	}

	record DeclaredPrice(int amount) {

	}

	record UndeclaredPrice(int amount) {

	}

}
