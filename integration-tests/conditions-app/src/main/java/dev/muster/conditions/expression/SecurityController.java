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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Asks for guarded documents.
 */
@RestController
@Profile("expressions")
@RequestMapping("/expressions/security")
class SecurityController {

	private final SecuredLibrary library;

	SecurityController(SecuredLibrary library) {
		this.library = library;
	}

	@GetMapping("/guarded/{owner}")
	String guarded(@PathVariable String owner) {
		return this.library.guarded(new Document.Draft(owner, "guarded"));
	}

	@GetMapping("/owned/{owner}")
	String owned(@PathVariable String owner) {
		return this.library.owned(new Document.Draft(owner, "owned"));
	}

	@GetMapping("/started/{start}")
	String started(@PathVariable String start) {
		return this.library.started(start);
	}

	@GetMapping("/template")
	String template() {
		return this.library.template();
	}

	@GetMapping("/template/refused")
	String refusedTemplate() {
		return this.library.refusedTemplate();
	}

	@GetMapping("/returned/{owner}")
	String returned(@PathVariable String owner) {
		return this.library.returned(owner).getTitle();
	}

	@GetMapping("/before")
	String before() {
		return titles(this.library.before(new ArrayList<>(documents())));
	}

	@GetMapping("/after")
	String after() {
		return titles(this.library.after(documents()));
	}

	private static List<Document> documents() {
		return List.of(new Document.Draft("user", "one"), new Document.Draft("user", "three"));
	}

	private static String titles(List<Document> documents) {
		return documents.stream().map(Document::getTitle).collect(Collectors.joining(","));
	}

}
