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

package dev.muster.buildpack.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * Another program, ready to be run.
 *
 * @param command the program and its arguments
 * @param directory the working directory
 * @param environment the whole environment, or {@code null} to inherit this one's
 * @param limit the time it may take
 */
public record Program(List<String> command, Path directory, @Nullable Map<String, String> environment, Duration limit) {

	/**
	 * Run the program and wait for its end.
	 * @param echo receives each line as it comes
	 * @return what it left behind
	 */
	public ProgramResult run(Consumer<String> echo) {
		List<String> lines = Collections.synchronizedList(new ArrayList<>());
		try {
			Process process = start();
			Thread reader = Thread.ofVirtual().start(() -> read(process, lines, echo));
			boolean ended = process.waitFor(this.limit.toMillis(), TimeUnit.MILLISECONDS);
			if (!ended) {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
			}
			int exitCode = process.waitFor();
			reader.join(Duration.ofSeconds(10));
			return new ProgramResult(exitCode, List.copyOf(lines), !ended);
		}
		catch (IOException ex) {
			throw new BuildFailedException("'%s' cannot be run: %s".formatted(this.command.getFirst(), ex.getMessage()),
					"the builder, in " + this.directory, "use a builder that has this program and lets it run", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while '%s' ran".formatted(this.command.getFirst()), ex);
		}
	}

	private Process start() throws IOException {
		ProcessBuilder builder = new ProcessBuilder(this.command).directory(this.directory.toFile())
			.redirectErrorStream(true);
		if (this.environment != null) {
			builder.environment().clear();
			builder.environment().putAll(this.environment);
		}
		Process process = builder.start();
		process.getOutputStream().close();
		return process;
	}

	private static void read(Process process, List<String> lines, Consumer<String> echo) {
		try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
			output.lines().forEach((line) -> {
				lines.add(line);
				echo.accept(line);
			});
		}
		catch (IOException ex) {
			lines.add("(the output could not be read to its end: " + ex.getMessage() + ")");
		}
	}

}
