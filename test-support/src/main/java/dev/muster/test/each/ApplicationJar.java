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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.muster.test.failure.TestSetupException;

/**
 * Finds the executable jar of the application under test.
 */
final class ApplicationJar {

	private static final List<String> FOLDERS = List.of("target", "build/libs");

	private ApplicationJar() {
	}

	static Path find(String jar) {
		String named = jar.isEmpty() ? System.getProperty(EachForm.JAR, "") : jar;
		return named.isEmpty() ? find(Path.of("").toAbsolutePath()) : Path.of(named).toAbsolutePath();
	}

	static Path find(Path project) {
		List<Path> found = new ArrayList<>();
		for (String folder : FOLDERS) {
			found.addAll(executableJars(project.resolve(folder)));
		}
		if (found.size() != 1) {
			throw new TestSetupException(
					found.isEmpty() ? "there is no executable jar of Spring Boot"
							: "there are several executable jars of Spring Boot: " + found.stream()
								.map((path) -> String.valueOf(path.getFileName()))
								.collect(Collectors.joining(", ")),
					"%s, folders %s".formatted(project, String.join(", ", FOLDERS)),
					"package the application before the test (Maven: tests of the phase integration-test), or name the jar in"
							+ " the attribute 'jar' of @EachForm or in the system property " + EachForm.JAR);
		}
		return found.getFirst();
	}

	private static List<Path> executableJars(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			List<Path> jars = new ArrayList<>();
			for (Path file : files.filter((path) -> path.toString().endsWith(".jar")).sorted().toList()) {
				if (isExecutable(file)) {
					jars.add(file);
				}
			}
			return jars;
		}
		catch (IOException ex) {
			throw new TestSetupException("a jar cannot be read: " + ex.getMessage(), folder.toString(),
					"build the application again", ex);
		}
	}

	private static boolean isExecutable(Path file) throws IOException {
		try (JarFile jar = new JarFile(file.toFile())) {
			Manifest manifest = jar.getManifest();
			return manifest != null && manifest.getMainAttributes().getValue("Start-Class") != null;
		}
	}

}
