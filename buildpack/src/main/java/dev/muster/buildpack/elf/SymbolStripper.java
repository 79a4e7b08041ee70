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

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.process.Program;
import dev.muster.buildpack.process.ProgramResult;

/**
 * The removal of symbols, debugging sections and build options by GNU strip.
 */
public final class SymbolStripper {

	private SymbolStripper() {
	}

	/**
	 * Strip a file in place.
	 * @param file the file
	 */
	public static void strip(Path file) {
		Path directory = file.toAbsolutePath().getRoot();
		List<String> command = List.of("strip", "--strip-all", "--remove-section=.comment", "--remove-section=.debug*",
				file.toString());
		ProgramResult result = new Program(command, directory, null, Duration.ofMinutes(5)).run((line) -> {
		});
		if (!result.succeeded()) {
			throw new BuildFailedException("the executable could not be stripped:%n%s".formatted(result.lastLines(10)),
					file.toString(), "use a builder with GNU binutils");
		}
	}

}
