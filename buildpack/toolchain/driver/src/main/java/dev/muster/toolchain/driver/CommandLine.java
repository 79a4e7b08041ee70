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

package dev.muster.toolchain.driver;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;

/**
 * Reads arguments into a request: the {@code java} command's own options here, the rest
 * by the builder's declarations.
 */
final class CommandLine {

	private final ApiOptions options;

	private final ImageRequest request;

	CommandLine(ApiOptions options, ImageRequest request) {
		this.options = Objects.requireNonNull(options, "'options' must not be null");
		this.request = Objects.requireNonNull(request, "'request' must not be null");
	}

	void parse(List<String> arguments, Origin origin) {
		ArrayDeque<String> queue = new ArrayDeque<>(arguments);
		while (!queue.isEmpty()) {
			String argument = queue.remove();
			if (!argument.startsWith("-")) {
				this.request.addName(checkedName(argument, origin));
			}
			else if (!parseWord(argument, queue) && !parsePrefixed(argument, origin)
					&& !this.options.apply(argument, queue, origin, this.request)) {
				throw unknown(argument, origin);
			}
		}
	}

	private boolean parseWord(String argument, ArrayDeque<String> following) {
		switch (argument) {
			case "-cp", "-classpath", "--class-path", "--classpath" ->
				this.request.classPath().addAll(next(argument, following));
			case "-p", "--module-path" -> this.request.modulePath().addAll(next(argument, following));
			case "-jar" -> this.request.useArchive(Path.of(next(argument, following)));
			case "-m", "--module" -> this.request.useModule(next(argument, following));
			case "--add-modules" -> this.request.addModules(next(argument, following));
			case "--exclude-config" ->
				this.request.exclude(ConfigurationExclusion.of(next(argument, following), next(argument, following)));
			case "--verbose" -> this.request.verbose();
			case "--dry-run" -> this.request.dryRun();
			case "--enable-preview" -> this.request.javaOptions(Origin.COMMAND_LINE).add(argument);
			default -> {
				return false;
			}
		}
		return true;
	}

	private boolean parsePrefixed(String argument, Origin origin) {
		String value = argument.substring(argument.indexOf('=') + 1);
		if (argument.startsWith("--class-path=") || argument.startsWith("--classpath=")) {
			this.request.classPath().addAll(value);
		}
		else if (argument.startsWith("--module-path=")) {
			this.request.modulePath().addAll(value);
		}
		else if (argument.startsWith("--module=")) {
			this.request.useModule(value);
		}
		else if (argument.startsWith("--add-modules=")) {
			this.request.addModules(value);
		}
		else if (argument.startsWith("-D")) {
			this.request.systemProperties(origin).add(argument);
		}
		else if (argument.startsWith("-J")) {
			this.request.javaOptions(origin).add(argument.substring(2));
		}
		else if (argument.startsWith("-E")) {
			this.request.keepEnvironment(argument.substring(2));
		}
		else if (argument.startsWith("--gc=")) {
			this.request.addHosted(collector(value), origin.api());
		}
		else if (HostedOption.matches(argument)) {
			this.request.addHosted(HostedOption.parse(argument), origin);
		}
		else {
			return false;
		}
		return true;
	}

	private static HostedOption collector(String name) {
		return switch (name) {
			case "serial" -> HostedOption.flag("UseSerialGC", true);
			case "epsilon" -> HostedOption.flag("UseEpsilonGC", true);
			default -> throw new UsageException(
					"the garbage collector '%s' is not in this builder. Use --gc=serial or --gc=epsilon."
						.formatted(name));
		};
	}

	private static String checkedName(String argument, Origin origin) {
		if (argument.startsWith("@")) {
			throw new UsageException("'%s' in an argument file or in %s: such files cannot name further ones. "
				.formatted(argument, origin.text()) + "Put its content there.");
		}
		return argument;
	}

	private static UsageException unknown(String argument, Origin origin) {
		String where = origin.configured() ? " in " + origin.text() : "";
		return new UsageException(
				"unknown option '%s'%s. 'native-image --help' lists the options; ".formatted(argument, where)
						+ "write builder options with -H:, options of the builder's virtual machine with -J.");
	}

	static String next(String option, ArrayDeque<String> following) {
		String value = following.poll();
		if (value == null) {
			throw new UsageException("'%s' needs a value. Write it as the next argument.".formatted(option));
		}
		return value;
	}

}
