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

package dev.muster.buildpack.allow;

import java.nio.charset.StandardCharsets;

/**
 * What Jazzer feeds to the patterns of the allow list: a pattern, and below it a path.
 */
public final class GlobFuzzTarget {

	private GlobFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) {
		String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 2);
		if (Glob.isSound(lines[0])) {
			Glob.matches(lines[0], lines[lines.length - 1]);
		}
	}

}
