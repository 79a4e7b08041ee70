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

package dev.muster.test.world;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.muster.test.classpath.ClassPath;
import dev.muster.test.failure.TestSetupException;
import dev.muster.test.metadata.Glob;

/**
 * What the launcher is asked to do.
 *
 * @param classPath the class path of the application
 * @param application the application's own classes
 * @param visible resources that are there although no metadata names them
 * @param closed whether other resources of the application than class files need a hint
 * @param report the file for the report; {@code null} for none
 * @param mainClass the class to start
 * @param arguments the arguments for it
 */
record LauncherArguments(ClassPath classPath, ApplicationClasses application, List<Glob> visible, boolean closed,
		@Nullable Path report, String mainClass, List<String> arguments) {

	static final String USAGE = """
			Usage: ClosedWorldLauncher --classpath=PATHS|@FILE --application-packages=PACKAGE,... [option...] MAIN_CLASS [argument...]
			  --report=FILE                          write what was hidden to FILE when the application ends
			  --application-resources=hinted|all     whether the application's resources need a hint (default: hinted)
			  --visible-resources=GLOB,...           resources, class files included, that are there without a hint""";

	private static final String COMMAND_LINE = "the command line of the launcher";

	static LauncherArguments parse(String... args) {
		ClassPath classPath = null;
		ApplicationClasses application = null;
		List<Glob> visible = new ArrayList<>();
		boolean closed = true;
		Path report = null;
		int index = 0;
		while (index < args.length && args[index].startsWith("--")) {
			String argument = args[index];
			String value = argument.substring(argument.indexOf('=') + 1);
			if (value.isBlank() || !argument.contains("=")) {
				throw wrong("the option '%s' has no value".formatted(argument));
			}
			switch (argument.substring(0, argument.indexOf('='))) {
				case "--classpath" -> classPath = ClassPath.parse(value);
				case "--application-packages" -> application = new ApplicationClasses(split(value));
				case "--visible-resources" -> split(value).forEach((glob) -> visible.add(glob(glob)));
				case "--application-resources" -> closed = isClosed(value);
				case "--report" -> report = Path.of(value);
				default -> throw wrong("the option '%s' is not known".formatted(argument));
			}
			index++;
		}
		if (classPath == null) {
			throw wrong("the option '--classpath' is missing");
		}
		if (application == null) {
			throw wrong("the option '--application-packages' is missing");
		}
		if (index == args.length) {
			throw wrong("the main class is missing");
		}
		return new LauncherArguments(classPath, application, visible, closed, report, args[index],
				List.of(args).subList(index + 1, args.length));
	}

	private static List<String> split(String value) {
		return List.of(value.strip().split("\\s*,\\s*"));
	}

	private static Glob glob(String text) {
		try {
			return Glob.of(text);
		}
		catch (IllegalArgumentException ex) {
			throw new TestSetupException("a glob of '--visible-resources' is wrong: " + ex.getMessage(), COMMAND_LINE,
					"write it as metadata would: '*' within a segment, '**' for any segments", ex);
		}
	}

	private static boolean isClosed(String value) {
		return switch (value) {
			case "hinted" -> true;
			case "all" -> false;
			default -> throw wrong("'--application-resources' is neither 'hinted' nor 'all' but '%s'".formatted(value));
		};
	}

	private static TestSetupException wrong(String what) {
		return new TestSetupException(what, COMMAND_LINE, "start it like this:%n%s".formatted(USAGE));
	}

}
