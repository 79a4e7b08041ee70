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

package dev.muster.buildpack;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Damaged variants of a text, the same ones in every run.
 */
public final class Damage {

	private static final String[] PIECES = { "", "null", "{", "}", "[", "]", "\"", ",", ":", "-1", "1e999", "true",
			"\\", "\u0000", "\uFFFF", "{}", "[]", "\"\"" };

	private Damage() {
	}

	/**
	 * Make variants: in each, a few pieces are removed, replaced or put in.
	 * @param text the text
	 * @param count how many
	 * @return the variants, as the bytes of a file
	 */
	public static Stream<byte[]> of(String text, int count) {
		Random random = new Random(4711);
		return IntStream.range(0, count).mapToObj((variant) -> {
			StringBuilder damaged = new StringBuilder(text);
			for (int change = 0; change <= random.nextInt(3); change++) {
				int start = random.nextInt(damaged.length());
				int end = Math.min(damaged.length(), start + random.nextInt(12));
				damaged.replace(start, end, PIECES[random.nextInt(PIECES.length)]);
				damaged.append(' ');
			}
			return damaged.toString().getBytes(StandardCharsets.UTF_8);
		});
	}

}
