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

package dev.muster.integration.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The project that is tested, as the build of this module describes it.
 */
public final class Project {

	private Project() {
	}

	public static Path file(String path) {
		return Path.of(setting("muster.root")).resolve(path);
	}

	/**
	 * Return an image that has to be there.
	 * @param setting the property with its name
	 * @param command the command that makes it
	 * @return its name
	 */
	public static String image(String setting, String command) {
		String image = setting(setting);
		ProgramResult found = Program.of("docker", "image", "inspect", image).run(Duration.ofMinutes(1));
		if (found.exitCode() != 0) {
			throw new IllegalStateException(
					"The image '%s' (property '%s') is missing: make it with %s".formatted(image, setting, command));
		}
		return image;
	}

	public static String setting(String name) {
		String value = System.getProperty(name, "");
		if (value.isEmpty()) {
			throw new IllegalStateException(
					"The property '%s' is not set: run these tests with mvn -f integration-tests/pom.xml verify"
						.formatted(name));
		}
		return value;
	}

	public static Path java() {
		return Path.of(System.getProperty("java.home"), "bin", "java");
	}

	/**
	 * Make an empty folder.
	 * @param name its name
	 * @return the folder
	 */
	public static Path work(String name) throws IOException {
		Path folder = Path.of(setting("muster.work")).resolve(name);
		delete(folder);
		return Files.createDirectories(folder);
	}

	/**
	 * Copy an application, so that its build here has its own {@code target} folder.
	 * @param folder its folder in the project
	 * @param name the name of the copy
	 * @return the copy
	 */
	public static Path copy(String folder, String name) throws IOException {
		Path source = file(folder);
		Path copy = work(name);
		try (Stream<Path> files = Files.walk(source)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path path = source.relativize(file);
				if (!path.startsWith("target")) {
					Path destination = copy.resolve(path);
					Files.createDirectories(destination.resolveSibling("."));
					Files.copy(file, destination, StandardCopyOption.COPY_ATTRIBUTES);
				}
			}
		}
		return copy;
	}

	/**
	 * Prepare a Maven build with the settings of the one that runs the tests.
	 * @param folder the folder of the application
	 * @param arguments goals and options
	 * @return the program
	 */
	public static Program maven(Path folder, String... arguments) {
		List<String> command = new ArrayList<>(List.of(setting("muster.maven"), "-B", "--no-transfer-progress",
				"-Dmaven.repo.local=" + setting("muster.maven-repository")));
		String settings = setting("muster.maven-settings").replaceFirst("^file:", "");
		if (Files.exists(Path.of(settings))) {
			command.addAll(List.of("-s", settings));
		}
		command.addAll(List.of(arguments));
		return Program.of(command.toArray(String[]::new)).in(folder);
	}

	private static void delete(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.walk(folder)) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
	}

}
