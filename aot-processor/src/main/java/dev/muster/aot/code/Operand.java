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

package dev.muster.aot.code;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A value on the operand stack or in a local variable.
 *
 * @param origins where it comes from; empty for what nobody looks into
 * @param wide whether it is a {@code long} or {@code double}
 */
record Operand(Set<Origin> origins, boolean wide) {

	static final Operand LEAF = new Operand(Set.of(), false);

	static final Operand WIDE = new Operand(Set.of(), true);

	static Operand leaf(boolean wide) {
		return wide ? WIDE : LEAF;
	}

	static Operand of(Set<Origin> origins) {
		return new Operand(origins, false);
	}

	static Operand of(Origin origin) {
		return new Operand(Set.of(origin), false);
	}

	Operand and(Operand other) {
		if (this.origins.containsAll(other.origins)) {
			return this;
		}
		Set<Origin> all = new LinkedHashSet<>(this.origins);
		all.addAll(other.origins);
		return new Operand(all, this.wide);
	}

}
