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

import java.io.IOException;
import java.io.UncheckedIOException;

import dev.muster.test.failure.TestSetupException;

/**
 * The program that runs an application in the closed world: on the JVM, but with nothing
 * more of its class files, resources and members than a native executable has. The
 * application has to be processed ahead of time.
 * <p>
 * It is stricter than an executable with a type that metadata names without its members:
 * there, such members are found but cannot be called. It is more open in what it does not
 * look at: a class is found by its name, and a member by name and parameter types,
 * without a hint; libraries keep their members, except for expressions (SpEL), and all
 * resources but class files; proxies and serialization need no hint; Spring does not see
 * that it runs in an executable.
 */
public final class ClosedWorldLauncher {

	/**
	 * The exit code after a mistake in what the launcher was given.
	 */
	static final int USAGE_ERROR = 2;

	private ClosedWorldLauncher() {
	}

	/**
	 * Run an application.
	 * @param args options, the main class, and the arguments for it
	 * @throws ReflectiveOperationException with the exception that the application's main
	 * method has thrown, in the form that Spring Boot expects from a launcher
	 */
	public static void main(String... args) throws ReflectiveOperationException {
		try {
			ClosedWorld world = ClosedWorld.open(LauncherArguments.parse(args));
			Runtime.getRuntime().addShutdownHook(new Thread(() -> close(world), "closed-world-report"));
			System.setProperty("java.class.path", "");
			System.setProperty("spring.aot.enabled", "true");
			Thread.currentThread().setContextClassLoader(world.classLoader());
			world.run();
		}
		catch (TestSetupException ex) {
			System.err.println("Error: " + ex.getMessage());
			System.exit(USAGE_ERROR);
		}
	}

	private static void close(ClosedWorld world) {
		try {
			world.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The report of the closed world could not be written", ex);
		}
	}

}
