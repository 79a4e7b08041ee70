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

package dev.muster.test.each;

import java.net.URI;
import java.nio.file.Path;

import dev.muster.test.container.HardenedImageContainer;
import dev.muster.test.failure.TestSetupException;
import dev.muster.test.form.ApplicationForm;
import dev.muster.test.form.ApplicationStart;
import dev.muster.test.form.PackagedApplication;
import dev.muster.test.form.RunningApplication;

/**
 * Starts an application as {@link EachForm} says.
 */
final class FormStart {

	private FormStart() {
	}

	static ApplicationInForm start(EachForm settings, Form form) {
		ApplicationForm onTheJvm = form.onTheJvm();
		return (onTheJvm != null) ? onTheJvm(settings, form, onTheJvm) : InContainer.start(settings);
	}

	private static ApplicationInForm onTheJvm(EachForm settings, Form form, ApplicationForm onTheJvm) {
		Path jar = ApplicationJar.find(settings.jar());
		Path work = jar.resolveSibling("muster-forms").resolve(String.valueOf(jar.getFileName()));
		ApplicationStart start = PackagedApplication.of(jar, work).in(onTheJvm).withArguments(settings.arguments());
		if (settings.packages().length > 0) {
			start.withApplicationPackages(settings.packages());
		}
		if (settings.visibleResources().length > 0) {
			start.withVisibleResources(settings.visibleResources());
		}
		return new OnTheJvm(form, start.start());
	}

	/**
	 * An application in a process of this machine.
	 *
	 * @param form the form
	 * @param application the running application
	 */
	private record OnTheJvm(Form form, RunningApplication application) implements ApplicationInForm {

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
	 * An application in a container; loaded only if Testcontainers is asked for.
	 *
	 * @param container the running container
	 */
	private record InContainer(HardenedImageContainer container) implements ApplicationInForm {

		static ApplicationInForm start(EachForm settings) {
			String image = settings.image().isEmpty() ? System.getProperty(EachForm.IMAGE, "") : settings.image();
			if (image.isEmpty()) {
				throw new TestSetupException("there is no image for the form NATIVE_IMAGE",
						"the attribute 'image' of @EachForm, and the system property " + EachForm.IMAGE,
						"build the image (Maven: -Pnative spring-boot:build-image) and name it in one of them");
			}
			HardenedImageContainer container = new HardenedImageContainer(image, settings.port())
				.withCommand(settings.arguments());
			try {
				container.start();
			}
			catch (RuntimeException ex) {
				String log = container.isCreated() ? container.getLogs() : "";
				container.close();
				throw new IllegalStateException("The container has not started:%n%s".formatted(log), ex);
			}
			return new InContainer(container);
		}

		@Override
		public Form form() {
			return Form.NATIVE_IMAGE;
		}

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
