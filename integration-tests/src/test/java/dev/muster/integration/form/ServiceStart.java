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

package dev.muster.integration.form;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.Network;

import dev.muster.test.container.HardenedImageContainer;
import dev.muster.test.form.ApplicationForm;
import dev.muster.test.form.ApplicationStart;
import dev.muster.test.form.RunningApplication;

/**
 * A start of an application, the same in every form.
 *
 * @param application the application
 * @param arguments its arguments
 * @param environment variables to set
 * @param network the network for a container, or {@code null} for the default one
 */
public record ServiceStart(TestApplication application, List<String> arguments, Map<String, String> environment,
		@Nullable Network network) {

	// One of several processes on two cores; what it answers does not depend on it.
	private static final String SMALL = "-XX:+UseSerialGC";

	public ServiceStart {
		arguments = List.copyOf(arguments);
		environment = Map.copyOf(environment);
	}

	/**
	 * Start the application and wait until it has started.
	 * @param form the form
	 * @return the running application
	 */
	public Service in(Form form) {
		ApplicationForm onTheJvm = form.onTheJvm();
		return (onTheJvm != null) ? onTheJvm(onTheJvm) : container();
	}

	private Service onTheJvm(ApplicationForm form) {
		ApplicationStart start = this.application.in(form)
			.withJvmOptions(options(form))
			.withArguments(this.arguments.toArray(String[]::new));
		this.environment.forEach(start::withEnvironment);
		return new Jvm(start.start());
	}

	private String[] options(ApplicationForm form) {
		if (form != ApplicationForm.AOT) {
			return new String[] { SMALL };
		}
		// The first start leaves its classes to the others, which saves half of their
		// time. Class loaders other than the system's cannot share them.
		Path classes = this.application.jar().resolveSibling("classes.jsa");
		return new String[] { SMALL, "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + classes };
	}

	private Service container() {
		// Health may be secured, or down on purpose.
		HardenedImageContainer container = this.application.container().withoutHealth();
		container.withCommand(this.arguments.toArray(String[]::new));
		container.withEnv(this.environment);
		if (this.network != null) {
			container.withNetwork(this.network);
		}
		try {
			container.start();
			return new Image(container);
		}
		catch (RuntimeException ex) {
			String log = container.getLogs();
			container.close();
			throw new IllegalStateException("The container has not started:%n%s".formatted(log), ex);
		}
	}

	/**
	 * A service that runs on the JVM.
	 *
	 * @param application the running application
	 */
	private record Jvm(RunningApplication application) implements Service {

		@Override
		public URI address() {
			return this.application.address();
		}

		@Override
		public String log() {
			return this.application.log();
		}

		@Override
		public void close() {
			this.application.close();
		}

	}

	/**
	 * A service that runs in the container of its image.
	 *
	 * @param container the running container
	 */
	private record Image(HardenedImageContainer container) implements Service {

		@Override
		public URI address() {
			return this.container.address();
		}

		@Override
		public String log() {
			return this.container.getLogs();
		}

		@Override
		public void close() {
			this.container.close();
		}

	}

}
