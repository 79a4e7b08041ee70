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

package dev.muster.integration.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.muster.integration.project.Project;

/**
 * The executable jar of the TODO service, run by the JVM.
 */
final class JvmService implements Service {

	private static final Duration LIMIT = Duration.ofMinutes(3);

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private final String form;

	private final Process process;

	private final URI address;

	private JvmService(String form, Process process, int port) {
		this.form = form;
		this.process = process;
		this.address = URI.create("http://127.0.0.1:" + port);
	}

	/**
	 * Start the service with an empty database and wait until it has started.
	 * @param form the name of the form
	 * @param jar the executable jar
	 * @param options options of the JVM
	 * @return the service
	 */
	static JvmService start(String form, Path jar, String... options) {
		List<String> command = new ArrayList<>(List.of(Project.java().toString()));
		command.addAll(List.of(options));
		command.addAll(List.of("-jar", jar.toString(), "--server.port=0"));
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			CompletableFuture<Integer> port = new CompletableFuture<>();
			Thread.ofVirtual().start(() -> read(process, port));
			try {
				return new JvmService(form, process, port.get(LIMIT.toSeconds(), TimeUnit.SECONDS));
			}
			catch (ExecutionException | TimeoutException ex) {
				process.destroyForcibly();
				throw new IllegalStateException("'%s' did not start".formatted(String.join(" ", command)), ex);
			}
			catch (InterruptedException ex) {
				process.destroyForcibly();
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted while the service started", ex);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("'%s' cannot be run".formatted(String.join(" ", command)), ex);
		}
	}

	// Reads to the end, so that the service never waits for a full pipe.
	private static void read(Process process, CompletableFuture<Integer> started) {
		StringBuilder log = new StringBuilder();
		int port = 0;
		try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
			String line = reader.readLine();
			while (line != null) {
				log.append(line).append('\n');
				Matcher matcher = PORT.matcher(line);
				if (matcher.find()) {
					port = Integer.parseInt(matcher.group(1));
				}
				if (line.contains("Started TodoApplication")) {
					started.complete(port);
				}
				line = reader.readLine();
			}
			started.completeExceptionally(new IllegalStateException("The service has ended:\n" + log));
		}
		catch (IOException ex) {
			started.completeExceptionally(new UncheckedIOException(log.toString(), ex));
		}
	}

	@Override
	public String form() {
		return this.form;
	}

	@Override
	public URI address() {
		return this.address;
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
