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

import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpEntity;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes bodies.
 */
@RestController
@RequestMapping("/payloads/bodies")
@Profile("payloads")
class BodyController {

	@PostMapping("/map")
	String map(@RequestBody Map<String, Object> body) {
		return "got " + body;
	}

	@PostMapping("/record")
	String plain(@RequestBody Plain body) {
		return "got " + body;
	}

	@PostMapping("/entity")
	String entity(HttpEntity<InEntity> body) {
		return "got " + body.getBody();
	}

	@PostMapping("/valid")
	String valid(@RequestBody @Valid Checked body) {
		return "got " + body;
	}

	@PostMapping("/group")
	String group(@RequestBody @Validated(Strict.class) CheckedInGroup body) {
		return "got " + body.value;
	}

	@PostMapping("/custom-nested")
	String customNested(@RequestBody @Valid Outer body) {
		return "got " + body.value;
	}

	record Plain(String value) {
	}

	record InEntity(String value) {
	}

	record Checked(@NotNull String value) {
	}

	interface Strict {

	}

	static class CheckedInGroup {

		@NotNull(groups = Strict.class)
		public @Nullable String value;

	}

	static class Outer {

		@StartsWithA
		public String value = "a";

		@Valid
		public Inner inner = new Inner();

	}

	static class Inner {

		@Size(min = 3)
		public String word = "zzz";

	}

}
