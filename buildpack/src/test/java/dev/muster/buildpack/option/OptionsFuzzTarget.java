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

import java.nio.charset.StandardCharsets;
import java.util.Map;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * What Jazzer feeds to the options of a build: one line for each of two values, and the
 * name of a third option.
 */
public final class OptionsFuzzTarget {

	private OptionsFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) {
		String[] lines = new String(input, StandardCharsets.UTF_8).split("\n", 3);
		String last = lines[lines.length - 1];
		try {
			Options.from(Map.of(Option.BP_MUSTER_NATIVE_IMAGE_ARGUMENTS.name(), lines[0],
					Option.BP_MUSTER_LABELS.name(), (lines.length > 1) ? lines[1] : "", "X" + last, last));
			Options.from(Map.of(Option.PREFIX + last, last));
		}
		catch (BuildFailedException ex) {
			if (ex.getMessage() == null) {
				throw new AssertionError("a refusal says nothing", ex);
			}
		}
	}

}
