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

import java.io.IOException;
import java.lang.foreign.MemorySegment;

/**
 * What Jazzer feeds to the readers of zip, gzip and tar.
 */
public final class ContainerFuzzTarget {

	private ContainerFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		for (ContainerFormat format : ContainerFormat.values()) {
			try (ContainerEntry entry = format.open(MemorySegment.ofArray(input), 0, Expansion.start())) {
				if (entry != null && entry.end() > input.length) {
					throw new AssertionError("an entry ends outside of its archive");
				}
			}
			catch (ExpansionLimitException ex) {
				if (ex.getMessage() == null) {
					throw new AssertionError("a refusal says nothing", ex);
				}
			}
		}
	}

}
