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
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

import dev.muster.test.failure.TestSetupException;

/**
 * An executable jar of Spring Boot that can be started in every {@link ApplicationForm}.
 * Any build tool may have made it. Safe for use by many threads.
 */
public final class PackagedApplication {

	private final Path jar;

	private final String mainClass;

	private final boolean processed;

	private final UnpackedApplication unpacked;

	private PackagedApplication(Path jar, String mainClass, boolean processed, Path work) {
		this.jar = jar;
		this.mainClass = mainClass;
		this.processed = processed;
		this.unpacked = new UnpackedApplication(jar, work);
	}

	/**
	 * Describe an application.
	 * @param jar the executable jar; for the forms {@link ApplicationForm#AOT} and
	 * {@link ApplicationForm#CLOSED_WORLD} it has to be made after the application was
	 * processed ahead of time (Maven: profile {@code native})
	 * @param work a folder for what has to be unpacked; made when it is needed and used
	 * again while the jar does not change. One jar, one folder
	 * @return the application
	 * @throws TestSetupException if the file is no executable jar of Spring Boot
	 */
	public static PackagedApplication of(Path jar, Path work) {
		Objects.requireNonNull(jar, "'jar' must not be null");
		Objects.requireNonNull(work, "'work' must not be null");
		try (JarFile file = new JarFile(jar.toFile())) {
			Manifest manifest = file.getManifest();
			Attributes attributes = (manifest != null) ? manifest.getMainAttributes() : new Attributes();
			String mainClass = attributes.getValue("Start-Class");
			String classes = attributes.getValue("Spring-Boot-Classes");
			if (mainClass == null || classes == null) {
				throw new TestSetupException("the jar is no executable jar of Spring Boot", jar.toString(),
						"name the jar that the build of Spring Boot has repackaged");
			}
			String initializer = classes + mainClass.replace('.', '/') + "__ApplicationContextInitializer.class";
			return new PackagedApplication(jar.toAbsolutePath(), mainClass, file.getEntry(initializer) != null,
					work.toAbsolutePath());
		}
		catch (IOException ex) {
			throw new TestSetupException("the application cannot be read: " + ex.getMessage(), jar.toString(),
					"package the application before the test", ex);
		}
	}

	/**
	 * Prepare a start.
	 * @param form the form to start it in
	 * @return the start, to be described further
	 * @throws TestSetupException if the form needs an application that was processed
	 * ahead of time and this one was not
	 */
	public ApplicationStart in(ApplicationForm form) {
		if (form.isProcessedAheadOfTime() && !this.processed) {
			throw new TestSetupException(
					"the application was not processed ahead of time, so there is no form %s of it".formatted(form),
					this.jar.toString(), "package it with the goal process-aot (Maven: profile 'native'; "
							+ "Gradle: plugin 'org.graalvm.buildtools.native')");
		}
		return new ApplicationStart(this, form);
	}

	Path jar() {
		return this.jar;
	}

	/**
	 * Return the jar with the classes and the reachability metadata of the application,
	 * whose manifest names the libraries beside it.
	 * @return the jar
	 */
	Path unpackedJar() {
		return this.unpacked.jar();
	}

	String mainClass() {
		return this.mainClass;
	}

	String mainPackage() {
		return this.mainClass.substring(0, Math.max(0, this.mainClass.lastIndexOf('.')));
	}

}
