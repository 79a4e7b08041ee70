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

package dev.muster.buildpack.container;

/**
 * What may still be unpacked of one file, however it is nested. It holds for files that
 * are made to expand without end.
 *
 * @see <a href="https://cwe.mitre.org/data/definitions/409.html">CWE-409</a>
 */
public final class Expansion {

	/** How deep archives may be nested. */
	public static final int DEEPEST = 8;

	/** How many bytes may be unpacked from one file. */
	public static final long LARGEST = 512L * 1024 * 1024;

	/** How many entries archives of one file may have. */
	public static final int MOST = 200_000;

	private final int depth;

	private final long[] left;

	private Expansion(int depth, long[] left) {
		this.depth = depth;
		this.left = left;
	}

	/**
	 * Begin with a file.
	 * @return the limits above
	 */
	public static Expansion start() {
		return new Expansion(0, new long[] { LARGEST, MOST });
	}

	/**
	 * Go into an entry.
	 * @return what may be unpacked inside it, which counts for all
	 * @throws ExpansionLimitException if there are too many, or it lies too deep
	 */
	public Expansion enter() throws ExpansionLimitException {
		if (this.depth == DEEPEST) {
			throw new ExpansionLimitException("nested deeper than %d archives".formatted(DEEPEST));
		}
		if (--this.left[1] < 0) {
			throw new ExpansionLimitException("more than %d entries".formatted(MOST));
		}
		return new Expansion(this.depth + 1, this.left);
	}

	void spend(long bytes) throws ExpansionLimitException {
		this.left[0] -= bytes;
		if (this.left[0] < 0) {
			throw new ExpansionLimitException("more than %d MB unpacked".formatted(LARGEST / 1024 / 1024));
		}
	}

}
