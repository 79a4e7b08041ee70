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

package dev.muster.buildpack.option;

import java.util.Arrays;
import java.util.Optional;

/**
 * How much effort native-image puts into the code.
 */
public enum Optimization {

	/** Quickest build. */
	BUILD_TIME("b"),

	/** Basic optimizations. */
	BASIC("1"),

	/** Fast code. */
	SPEED("2"),

	/** Small code. */
	SIZE("s");

	private final String value;

	Optimization(String value) {
		this.value = value;
	}

	static Optional<Optimization> of(String value) {
		return Arrays.stream(values()).filter((candidate) -> candidate.value.equals(value)).findFirst();
	}

	/**
	 * The argument of native-image.
	 * @return for example {@code -O2}
	 */
	public String argument() {
		return "-O" + this.value;
	}

}
