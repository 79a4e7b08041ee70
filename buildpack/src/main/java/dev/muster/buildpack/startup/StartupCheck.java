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

package dev.muster.buildpack.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.process.Program;
import dev.muster.buildpack.process.ProgramResult;

/**
 * One start of the executable, which ends before any bean is created.
 */
public final class StartupCheck {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private StartupCheck() {
	}

	/**
	 * Start the executable and expect it to end well. Its environment is empty, so that
	 * nothing of the builder helps it.
	 * @param executable the executable
	 * @throws IOException if no working directory can be made
	 */
	public static void run(Path executable) throws IOException {
		Path work = Files.createTempDirectory("muster-startup");
		ProgramResult result = new Program(List.of(executable.toString(), "--muster.startup-check=true"), work,
				Map.of("PATH", "", "LANG", "C.UTF-8"), LIMIT)
			.run((line) -> {
			});
		if (!result.succeeded()) {
			String how = result.timedOut() ? "did not end within %d seconds".formatted(LIMIT.toSeconds())
					: "ended with exit code %d".formatted(result.exitCode());
			throw new BuildFailedException(
					"the executable %s in the start-up check:%n%s".formatted(how, result.lastLines(30)),
					executable.toString(), "read the lines above; BP_MUSTER_STARTUP_CHECK=false leaves the check out");
		}
	}

}
