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

package dev.muster.buildpack.elf;

import java.lang.foreign.MemorySegment;

/**
 * What Jazzer feeds to the readers of code, symbols and ranges of functions.
 */
public final class LoadedElfFuzzTarget {

	private LoadedElfFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) {
		try {
			LoadedElf file = LoadedElf.of(MemorySegment.ofArray(input));
			file.code().forEach((range) -> {
				if (range.content().byteSize() > input.length) {
					throw new AssertionError("code that is larger than its file");
				}
			});
			read(() -> DynamicSymbols.of(file).pointers().forEach(file::holds));
			read(() -> FunctionRanges.of(file));
			read(() -> DynamicSymbols.of(file)
				.exports()
				.values()
				.forEach((addresses) -> addresses.forEach((address) -> {
					read(() -> file.text(address));
					read(() -> file.word(address));
				})));
		}
		catch (ElfFormatException ex) {
			explained(ex);
		}
	}

	private static void read(Reading reading) {
		try {
			reading.read();
		}
		catch (ElfFormatException ex) {
			explained(ex);
		}
	}

	private static void explained(ElfFormatException ex) {
		if (ex.getMessage() == null) {
			throw new AssertionError("a refusal says nothing", ex);
		}
	}

	/**
	 * Reads something of the file.
	 */
	@FunctionalInterface
	private interface Reading {

		void read() throws ElfFormatException;

	}

}
