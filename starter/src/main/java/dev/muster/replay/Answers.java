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

package dev.muster.replay;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.muster.plan.OpenDecision;

/**
 * What the conditions of a place have answered so far, in their order.
 */
final class Answers {

	private final OpenDecision decision;

	private final @Nullable Boolean[] known;

	Answers(OpenDecision decision) {
		this.decision = decision;
		this.known = new @Nullable Boolean[decision.conditions().size()];
	}

	OpenDecision decision() {
		return this.decision;
	}

	int size() {
		return this.known.length;
	}

	@Nullable Boolean get(int index) {
		return this.known[index];
	}

	void put(int index, boolean answer) {
		this.known[index] = answer;
	}

	int count() {
		return Math.toIntExact(Arrays.stream(this.known).filter(Objects::nonNull).count());
	}

}
