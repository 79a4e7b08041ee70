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

package dev.muster.aot.open;

import java.util.Collection;

/**
 * What the build knows about the answer of a condition.
 */
enum Outcome {

	/**
	 * It does not match, whatever the application is started with.
	 */
	NO,

	/**
	 * It depends on what the application is started with.
	 */
	OPEN,

	/**
	 * It matches, whatever the application is started with.
	 */
	YES;

	static Outcome of(boolean matches) {
		return matches ? YES : NO;
	}

	static Outcome all(Collection<Outcome> outcomes) {
		return outcomes.stream().min(Outcome::compareTo).orElse(YES);
	}

	static Outcome any(Collection<Outcome> outcomes) {
		return outcomes.stream().max(Outcome::compareTo).orElse(NO);
	}

	Outcome negate() {
		return switch (this) {
			case NO -> YES;
			case OPEN -> OPEN;
			case YES -> NO;
		};
	}

}
