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

package dev.muster.test.metadata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The resources that metadata makes part of an executable.
 */
public final class ResourceHints {

	private final Set<String> names = new HashSet<>();

	private final List<Glob> globs = new ArrayList<>();

	private final List<Predicate<String>> included = new ArrayList<>();

	private final List<Predicate<String>> excluded = new ArrayList<>();

	/**
	 * Add a glob.
	 * @param glob the resources that are there
	 */
	public void include(Glob glob) {
		if (glob.isName()) {
			this.names.add(glob.text());
		}
		else {
			this.globs.add(glob);
		}
	}

	void include(Pattern pattern) {
		this.included.add(pattern.asMatchPredicate());
	}

	void exclude(Pattern pattern) {
		this.excluded.add(pattern.asMatchPredicate());
	}

	/**
	 * Whether a resource is there.
	 * @param name its name; a slash at the end is ignored
	 * @return whether metadata names it
	 */
	public boolean name(String name) {
		String trimmed = Glob.trim(name);
		return isIncluded(trimmed) && this.excluded.stream().noneMatch((test) -> test.test(trimmed));
	}

	private boolean isIncluded(String name) {
		if (this.names.contains(name)) {
			return true;
		}
		String[] segments = Glob.segments(name);
		return this.globs.stream().anyMatch((glob) -> glob.matches(segments))
				|| this.included.stream().anyMatch((test) -> test.test(name));
	}

}
