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

package dev.muster.buildpack.leak;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.muster.buildpack.leak.LeakFinding.Kind;

/**
 * A rule that knows what must not leave by its path.
 */
enum PathRule {

	CLASSES(Kind.CLASS_FILE, ".+\\.class"),

	ARCHIVES(Kind.ARCHIVE, ".+\\.(jar|war|ear|jmod)"),

	SOURCES(Kind.SOURCE, ".+\\.(java|kt|kts|groovy|scala)"),

	MAVEN(Kind.BUILD_METADATA, "(.*/)?(pom\\.xml|pom\\.properties|META-INF/maven/.+|\\.mvn/.+)"),

	GRADLE(Kind.BUILD_METADATA, "(.*/)?(build\\.gradle|settings\\.gradle|gradle\\.properties|\\.gradle/.+)"),

	BOOT(Kind.BUILD_METADATA, "(.*/)?BOOT-INF/.+"),

	GIT(Kind.BUILD_METADATA, "(.*/)?\\.git(/.+)?");

	private final Kind kind;

	private final Pattern pattern;

	PathRule(Kind kind, String pattern) {
		this.kind = kind;
		this.pattern = Pattern.compile(pattern);
	}

	static Optional<Kind> kindOf(String path) {
		for (PathRule rule : values()) {
			if (rule.pattern.matcher(path).matches()) {
				return Optional.of(rule.kind);
			}
		}
		return Optional.empty();
	}

}
