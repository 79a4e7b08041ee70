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

package dev.muster.aot.payload;

import java.util.List;

import dev.muster.aot.gate.GateFinding;

/**
 * A payload of which nobody can say at build time of which types its values are.
 *
 * @param routes the routes that take or answer it
 * @param handler what answers them
 * @param position where in the payload it is
 * @param reason why it cannot be told
 * @param action the lines to add
 */
record Unproved(List<String> routes, String handler, String position, String reason,
		String action) implements Comparable<Unproved> {

	/**
	 * Return what the gate says about it.
	 * @return the finding, allowed by the name of the handler
	 */
	GateFinding toFinding() {
		return new GateFinding(this.handler,
				"%s cannot be proved: %s".formatted(String.join(", ", this.routes), this.reason),
				"%s, %s".formatted(this.handler, this.position), this.action);
	}

	@Override
	public int compareTo(Unproved other) {
		return toString().compareTo(other.toString());
	}

	@Override
	public String toString() {
		return toFinding().toString();
	}

}
