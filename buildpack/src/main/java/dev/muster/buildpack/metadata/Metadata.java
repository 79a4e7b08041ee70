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

package dev.muster.buildpack.metadata;

import tools.jackson.databind.node.ObjectNode;

/**
 * One file of reachability metadata on the class path.
 *
 * @param origin the library that it speaks for, or {@link #APPLICATION}
 * @param file the file's name below {@code META-INF/native-image}
 * @param content its content
 */
record Metadata(String origin, String file, ObjectNode content) {

	static final String APPLICATION = "the application";

	boolean isApplication() {
		return this.origin.equals(APPLICATION);
	}

	String where() {
		return "META-INF/native-image/%s (%s)".formatted(this.file, this.origin);
	}

}
