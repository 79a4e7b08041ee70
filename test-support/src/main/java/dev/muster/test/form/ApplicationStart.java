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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.muster.test.failure.TestSetupException;

/**
 * One start of an application, described step by step. Not safe for use by many threads.
 */
public final class ApplicationStart {

	private static final String PORT = "--server.port=";

	private final PackagedApplication application;

	private final ApplicationForm form;

	private final List<String> arguments = new ArrayList<>();

	private final List<String> jvmOptions = new ArrayList<>();

	private final List<String> worldOptions = new ArrayList<>();

	private final Map<String, String> environment = new TreeMap<>();

	private List<String> packages;

	private Duration limit = Duration.ofMinutes(3);

	ApplicationStart(PackagedApplication application, ApplicationForm form) {
		this.application = application;
		this.form = form;
		this.packages = List.of(application.mainPackage());
	}

	/**
	 * Add arguments for the application. Without {@code --server.port=...} among them it
	 * takes any free port.
	 * @param arguments the arguments, such as {@code --spring.profiles.active=blue}
	 * @return this start
	 */
	public ApplicationStart withArguments(String... arguments) {
		this.arguments.addAll(List.of(arguments));
		return this;
	}

	/**
	 * Add options of the JVM.
	 * @param options the options, such as {@code -Xmx256m} or {@code -Dname=value}
	 * @return this start
	 */
	public ApplicationStart withJvmOptions(String... options) {
		this.jvmOptions.addAll(List.of(options));
		return this;
	}

	/**
	 * Set a variable of the environment, which is otherwise that of the test.
	 * @param name its name
	 * @param value its value
	 * @return this start
	 */
	public ApplicationStart withEnvironment(String name, String value) {
		this.environment.put(name, value);
		return this;
	}

	/**
	 * Say which classes are the application's own; without this those in and below the
	 * package of the main class. Only the closed world asks.
	 * @param packages the packages; at least one
	 * @return this start
	 */
	public ApplicationStart withApplicationPackages(String... packages) {
		this.packages = List.of(packages);
		return this;
	}

	/**
	 * Name resources, class files included, that the closed world shows without a hint.
	 * @param globs the globs, as in reachability metadata; at least one
	 * @return this start
	 */
	public ApplicationStart withVisibleResources(String... globs) {
		this.worldOptions.add("--visible-resources=" + String.join(",", globs));
		return this;
	}

	/**
	 * Show all resources of the application in the closed world, apart from class files
	 * and folders.
	 * @return this start
	 */
	public ApplicationStart withAllApplicationResources() {
		this.worldOptions.add("--application-resources=all");
		return this;
	}

	/**
	 * Say how long the application may take to start, or to end when it is expected to
	 * end; without this three minutes.
	 * @param limit the time
	 * @return this start
	 */
	public ApplicationStart withLimit(Duration limit) {
		this.limit = limit;
		return this;
	}

	/**
	 * Start the application and wait until Spring Boot logs that it has started.
	 * @return the application, to be closed
	 * @throws IllegalStateException with the whole log if it ends, does not start in
	 * time, or the wait is interrupted
	 */
	public RunningApplication start() {
		ApplicationProcess process = launch();
		process.awaitStart(this.limit);
		return new RunningApplication(this.form, process);
	}

	/**
	 * Start an application that is expected to end by itself, and wait until it has
	 * ended.
	 * @return how it ended
	 * @throws IllegalStateException with the whole log if it does not end in time or the
	 * wait is interrupted
	 */
	public EndedApplication runToEnd() {
		return launch().awaitEnd(this.limit);
	}

	private ApplicationProcess launch() {
		try {
			Path report = Files.createTempFile("muster-closed-world", ".report");
			JavaCommand command = new JavaCommand(this.application, this.jvmOptions);
			List<String> words = switch (this.form) {
				case JVM -> command.jvm().words(allArguments());
				case AOT -> command.aot().words(allArguments());
				case CLOSED_WORLD ->
					command.closedWorld(this.packages, this.worldOptions, report).words(allArguments());
			};
			return ApplicationProcess.start(words, this.environment, report);
		}
		catch (IOException ex) {
			throw new TestSetupException("the application cannot be started: " + ex.getMessage(),
					this.application.jar().toString(),
					"see that the folder for temporary files can be written and the JDK of the test be run", ex);
		}
	}

	private List<String> allArguments() {
		List<String> all = new ArrayList<>(this.arguments);
		if (all.stream().noneMatch((argument) -> argument.startsWith(PORT))) {
			all.addFirst(PORT + "0");
		}
		return all;
	}

}
