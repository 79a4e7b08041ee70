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

package dev.muster.test.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The process of an application, and what it has printed.
 */
final class ApplicationProcess {

	private static final Pattern STARTED = Pattern.compile("Started \\S+ in [\\d.]+ seconds");

	private static final Pattern SERVER = Pattern
		.compile("(?:Tomcat|Jetty|Netty) started on port (\\d+)(?: \\((https?)\\))?");

	private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

	private final String command;

	private final Process process;

	private final Path report;

	private final Queue<String> lines = new ConcurrentLinkedQueue<>();

	// Completed with the text that names the server's port, empty when there is none.
	private final CompletableFuture<String> started = new CompletableFuture<>();

	private final CompletableFuture<@Nullable Void> outputRead = new CompletableFuture<>();

	private @Nullable EndedApplication end;

	private ApplicationProcess(String command, Process process, Path report) {
		this.command = command;
		this.process = process;
		this.report = report;
	}

	static ApplicationProcess start(List<String> command, Map<String, String> environment, Path report)
			throws IOException {
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
		builder.environment().putAll(environment);
		Process process = builder.start();
		process.getOutputStream().close();
		ApplicationProcess application = new ApplicationProcess(String.join(" ", command), process, report);
		Thread.ofVirtual().start(application::read);
		return application;
	}

	// Reads to the end, so that the application never waits for a full pipe.
	private void read() {
		String server = "";
		try (BufferedReader reader = this.process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				this.lines.add(line);
				Matcher matcher = SERVER.matcher(line);
				// The first is the application's, a later one that of its management.
				if (server.isEmpty() && matcher.find()) {
					server = "%s://127.0.0.1:%s".formatted((matcher.group(2) != null) ? matcher.group(2) : "http",
							matcher.group(1));
				}
				if (STARTED.matcher(line).find()) {
					this.started.complete(server);
				}
			}
		}
		catch (IOException ex) {
			this.lines.add(ex.toString());
		}
		this.started.completeExceptionally(new IllegalStateException("The output has ended"));
		this.outputRead.complete(null);
	}

	void awaitStart(Duration limit) {
		await(this.started, limit, "started");
	}

	EndedApplication awaitEnd(Duration limit) {
		await(this.process.onExit(), limit, "ended");
		return stop();
	}

	private void await(CompletableFuture<?> event, Duration limit, String expected) {
		try {
			event.get(limit.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw failed("has not %s within %s".formatted(expected, limit), ex);
		}
		catch (ExecutionException ex) {
			throw failed("has ended and not %s".formatted(expected), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw failed("has not %s before the test was interrupted".formatted(expected), ex);
		}
	}

	private IllegalStateException failed(String what, Exception cause) {
		EndedApplication end = stop();
		return new IllegalStateException("The application %s%n  command:   %s%n  exit code: %d%n%s%s".formatted(what,
				end.command(), end.exitCode(), end.output(), hidden(end)), cause);
	}

	private static String hidden(EndedApplication end) {
		return end.hidden().isEmpty() ? ""
				: "Hidden by the closed world:%n".formatted() + String.join("\n", end.hidden());
	}

	/**
	 * End the application as an operator would, by force if it takes too long. Does
	 * nothing more when it has ended already.
	 * @return how it ended
	 */
	synchronized EndedApplication stop() {
		if (this.end == null) {
			if (this.outputRead.isDone()) {
				// It ends by itself: a signal would change its exit code.
				await(this.process.onExit());
			}
			// Process.destroy() would close the output before the last lines are there.
			this.process.toHandle().destroy();
			await(this.process.onExit());
			this.process.toHandle().destroyForcibly();
			this.process.onExit().join();
			await(this.outputRead);
			this.end = new EndedApplication(this.command, this.process.exitValue(), log(), readReport());
		}
		return this.end;
	}

	private static void await(CompletableFuture<?> event) {
		CompletableFuture
			.anyOf(event, new CompletableFuture<>().completeOnTimeout("", STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS))
			.join();
	}

	private List<String> readReport() {
		try {
			List<String> lines = Files.readAllLines(this.report);
			Files.delete(this.report);
			return lines;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The report of the closed world cannot be read", ex);
		}
	}

	@Nullable String server() {
		String server = this.started.getNow("");
		return server.isEmpty() ? null : server;
	}

	String log() {
		return this.lines.stream().map((line) -> line + "\n").collect(Collectors.joining());
	}

}
