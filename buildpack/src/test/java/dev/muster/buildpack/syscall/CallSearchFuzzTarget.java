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

package dev.muster.buildpack.syscall;

import java.lang.foreign.MemorySegment;

import dev.muster.buildpack.elf.ElfFormatException;

/**
 * What Jazzer feeds to the search for system calls: executables, as programs and as the
 * library that they load.
 */
public final class CallSearchFuzzTarget {

	private CallSearchFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) {
		MemorySegment content = MemorySegment.ofArray(input);
		CallSearch search = new CallSearch();
		try {
			search.add("program", content);
			search.addReachable("library", content);
			search.found();
		}
		catch (ElfFormatException ex) {
			if (ex.getMessage() == null) {
				throw new AssertionError("a refusal says nothing", ex);
			}
		}
	}

}
