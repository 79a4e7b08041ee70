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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.muster.integration.project.Project;
import dev.muster.test.container.HardenedImageContainer;
import dev.muster.test.form.ApplicationForm;
import dev.muster.test.form.ApplicationStart;
import dev.muster.test.form.PackagedApplication;

/**
 * An application that is tested in all its forms.
 */
public final class TestApplication {

	/**
	 * The TODO service.
	 */
	public static final TestApplication DEMO = new TestApplication("demo-app", "todo-service", "muster.image",
			"bin/demo", 8081, "dev.muster.demo.todo")
		// Hibernate reads its own class files where Spring's substitution for native
		// executables does not keep it from making proxies.
		.withVisibleResources("org/hibernate/**/*.class");

	/**
	 * The application that collects the traps of conditions.
	 */
	public static final TestApplication CONDITIONS = new TestApplication("integration-tests/conditions-app",
			"conditions-app", "muster.conditions-image",
			"mvn -f integration-tests/conditions-app/pom.xml -Pnative spring-boot:build-image", 8080,
			"dev.muster.conditions", "dev.muster.conditionsauto", "dev.muster.conditionslibrary",
			"dev.muster.conditionsoutside")
		.withBuildSettings("muster.shapes.seed");

	private final String folder;

	private final String artifact;

	private final String imageSetting;

	private final String imageCommand;

	private final int port;

	private final List<String> packages;

	private final List<String> visibleResources = new ArrayList<>();

	private final List<String> buildSettings = new ArrayList<>();

	private @Nullable Path jar;

	private @Nullable PackagedApplication packaged;

	private TestApplication(String folder, String artifact, String imageSetting, String imageCommand, int port,
			String... packages) {
		this.folder = folder;
		this.artifact = artifact;
		this.imageSetting = imageSetting;
		this.imageCommand = imageCommand;
		this.port = port;
		this.packages = List.of(packages);
	}

	private TestApplication withVisibleResources(String... globs) {
		this.visibleResources.addAll(List.of(globs));
		return this;
	}

	private TestApplication withBuildSettings(String... names) {
		this.buildSettings.addAll(List.of(names));
		return this;
	}

	/**
	 * Return the executable jar that the build makes with the profile {@code native};
	 * build it when it is asked for the first time.
	 * @return the jar
	 */
	public synchronized Path jar() {
		Path path = this.jar;
		if (path == null) {
			Path copy = copy();
			Project.maven(copy, buildArguments()).run(Duration.ofMinutes(10)).orFail();
			path = copy.resolve("target/%s-0.1.0-SNAPSHOT.jar".formatted(this.artifact));
			this.jar = path;
		}
		return path;
	}

	private String[] buildArguments() {
		List<String> arguments = new ArrayList<>(List.of("-Pnative", "package", "-DskipTests"));
		for (String name : this.buildSettings) {
			String value = System.getProperty(name, "");
			if (!value.isEmpty()) {
				arguments.add("-D%s=%s".formatted(name, value));
			}
		}
		return arguments.toArray(String[]::new);
	}

	private Path copy() {
		try {
			return Project.copy(this.folder, this.artifact);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("'%s' cannot be copied".formatted(this.folder), ex);
		}
	}

	/**
	 * Return what serves every form on the JVM.
	 * @return the application
	 */
	public synchronized PackagedApplication packaged() {
		PackagedApplication application = this.packaged;
		if (application == null) {
			Path executable = jar();
			application = PackagedApplication.of(executable, executable.resolveSibling("unpacked"));
			this.packaged = application;
		}
		return application;
	}

	/**
	 * Return the name of the application's image, which has to be there.
	 * @return the name
	 */
	public String image() {
		return Project.image(this.imageSetting, this.imageCommand);
	}

	/**
	 * Describe a container of the application's image, which may make the system calls
	 * that are found in its code and no others.
	 * @return the container, which has started when its health is good
	 */
	public HardenedImageContainer container() {
		return new HardenedImageContainer(image(), this.port).withSeccompProfile(DerivedProfile.of(image()));
	}

	/**
	 * Prepare a start on the JVM.
	 * @param form the form
	 * @return the start, to be described further
	 */
	ApplicationStart in(ApplicationForm form) {
		ApplicationStart start = packaged().in(form).withApplicationPackages(this.packages.toArray(String[]::new));
		return this.visibleResources.isEmpty() ? start
				: start.withVisibleResources(this.visibleResources.toArray(String[]::new));
	}

}
