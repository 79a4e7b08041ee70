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

import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PostFilter;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.access.prepost.PreFilter;
import org.springframework.stereotype.Service;

/**
 * Guards documents.
 */
@Service
@Profile("expressions")
class SecuredLibrary {

	@PreAuthorize("@expressionGuard.mayRead(#document, authentication)")
	String guarded(Document document) {
		return document.getTitle();
	}

	@PreAuthorize("#document.owner == authentication.name")
	String owned(Document document) {
		return document.getTitle();
	}

	@PreAuthorize("isAuthenticated() and principal.username.startsWith(#start)")
	String started(String start) {
		return "starts with " + start;
	}

	@Knowing(right = "read")
	String template() {
		return "known";
	}

	@Knowing(right = "write")
	String refusedTemplate() {
		return "must not be seen";
	}

	@PostAuthorize("returnObject.owner == authentication.name")
	Document returned(String owner) {
		return new Document.Draft(owner, "of " + owner);
	}

	@PreFilter("filterObject.title.length() > 3")
	List<Document> before(List<Document> documents) {
		return documents;
	}

	@PostFilter("filterObject.title.length() > 3")
	List<Document> after(List<Document> documents) {
		return new ArrayList<>(documents);
	}

}
