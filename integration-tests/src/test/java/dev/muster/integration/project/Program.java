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

package dev.muster.integration.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * A program of this machine that a test runs to its end.
 */
public final class Program {

	private final ProcessBuilder builder;

	private final Map<String, String> settings = new TreeMap<>();

	private Program(String... command) {
		this.builder = new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
		this.builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
	}

	public static Program of(String... command) {
		return new Program(command);
	}

	public Program in(Path folder) {
		this.builder.directory(folder.toFile());
		return this;
	}

	public Program with(String variable, String value) {
		this.builder.environment().put(variable, value);
		this.settings.put(variable, value);
		return this;
	}

	public Program withArguments(String... arguments) {
		this.builder.command().addAll(List.of(arguments));
		return this;
	}

	/**
	 * Run the program. When it does not end in time, it is ended together with the
	 * programs that it has started.
	 * @param limit how long it may take
	 * @return its exit code and everything that it has printed
	 */
	public ProgramResult run(Duration limit) {
		try {
			Path output = Files.createTempFile("muster-program", ".log");
			Process process = this.builder.redirectOutput(output.toFile()).start();
			process.getOutputStream().close();
			try {
				if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
					throw new IllegalStateException("%s %s did not end within %s:%n%s".formatted(this.settings,
							this.builder.command(), limit, Files.readString(output)));
				}
				// A program may print bytes that are no text.
				String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
				return new ProgramResult(String.join(" ", this.builder.command()), process.exitValue(), text);
			}
			finally {
				process.descendants().forEach(ProcessHandle::destroyForcibly);
				process.destroyForcibly();
				Files.delete(output);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s could not be run".formatted(this.builder.command()), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while %s ran".formatted(this.builder.command()), ex);
		}
	}

}
