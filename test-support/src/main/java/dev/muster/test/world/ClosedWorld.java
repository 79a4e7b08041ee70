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
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;

import org.jspecify.annotations.Nullable;

import dev.muster.test.failure.TestSetupException;
import dev.muster.test.metadata.ReachabilityMetadata;

/**
 * An application that has been made ready to run in the closed world.
 */
final class ClosedWorld implements AutoCloseable {

	private final LauncherArguments arguments;

	private final HiddenElements hidden = new HiddenElements();

	private final ResourceView view;

	private final ClosedWorldClassLoader classLoader;

	private ClosedWorld(LauncherArguments arguments) throws IOException {
		this.arguments = arguments;
		ReachabilityMetadata metadata = ReachabilityMetadata.read(arguments.classPath());
		arguments.visible().forEach(metadata.resources()::include);
		this.view = ResourceView.create(arguments.classPath(), metadata.resources(), arguments.application(),
				arguments.closed());
		this.classLoader = new ClosedWorldClassLoader(arguments.classPath(), metadata, arguments.application(),
				this.view, this.hidden);
		new InheritedHints(metadata, arguments.application(), this.classLoader::findClassFile).apply();
	}

	static ClosedWorld open(LauncherArguments arguments) {
		try {
			return new ClosedWorld(arguments);
		}
		catch (IOException ex) {
			throw new TestSetupException("the closed world cannot be made: " + ex.getMessage(),
					arguments.classPath().entries().toString(),
					"see that the class path can be read and the folder for temporary files be written", ex);
		}
	}

	ClassLoader classLoader() {
		return this.classLoader;
	}

	/**
	 * Find the method that starts the application.
	 * @return the method
	 * @throws TestSetupException if there is none
	 */
	Method mainMethod() {
		String name = this.arguments.mainClass();
		try {
			Method main = this.classLoader.loadClass(name).getMethod("main", String[].class);
			if (Modifier.isStatic(main.getModifiers())) {
				// The class itself need not be public.
				main.setAccessible(true);
				return main;
			}
			throw notFound("the main class has no static method 'main(String[])'", null);
		}
		catch (ClassNotFoundException ex) {
			throw notFound("the main class is not on the class path of the application", ex);
		}
		catch (NoSuchMethodException ex) {
			throw notFound("the main class has no public method 'main(String[])'", ex);
		}
	}

	private TestSetupException notFound(String what, @Nullable Exception cause) {
		return new TestSetupException(what, this.arguments.mainClass(),
				"name the class that starts the application after the options", cause);
	}

	void run() throws InvocationTargetException, IllegalAccessException {
		mainMethod().invoke(null, (Object) this.arguments.arguments().toArray(String[]::new));
	}

	/**
	 * Write the report, if one is wanted, and remove the copies of resources.
	 */
	@Override
	public void close() throws IOException {
		if (this.arguments.report() != null) {
			Files.write(this.arguments.report(), this.hidden.report());
		}
		this.view.close();
	}

}
