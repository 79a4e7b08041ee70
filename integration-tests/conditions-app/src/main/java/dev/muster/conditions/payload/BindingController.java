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

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes arguments that Spring binds or converts.
 */
@RestController
@RequestMapping("/payloads/binding")
@Profile("payloads")
class BindingController {

	@GetMapping("/implicit")
	String implicit(Criteria criteria) {
		return "query=" + criteria.getQuery();
	}

	@GetMapping("/explicit")
	String explicit(@ModelAttribute OtherCriteria criteria) {
		return "query=" + criteria.getQuery();
	}

	@GetMapping("/implicit-record")
	String implicitRecord(RecordCriteria criteria) {
		return "query=" + criteria.query();
	}

	@GetMapping("/factory-method")
	String factoryMethod(@RequestParam Code code) {
		return "code=" + code;
	}

	@GetMapping("/constructor")
	String constructor(@RequestParam OtherCode code) {
		return "code=" + code;
	}

	@GetMapping("/enum")
	String constant(@RequestParam Color color) {
		return "color=" + color;
	}

	static class Criteria {

		private @Nullable String query;

		public @Nullable String getQuery() {
			return this.query;
		}

		public void setQuery(@Nullable String query) {
			this.query = query;
		}

	}

	static class OtherCriteria {

		private @Nullable String query;

		public @Nullable String getQuery() {
			return this.query;
		}

		public void setQuery(@Nullable String query) {
			this.query = query;
		}

	}

	record RecordCriteria(String query) {
	}

	static final class Code {

		private final String text;

		private Code(String text) {
			this.text = text;
		}

		public static Code of(String text) {
			return new Code(text);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	static final class OtherCode {

		private final String text;

		public OtherCode(String text) {
			this.text = text;
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

	enum Color {

		RED, GREEN

	}

}
