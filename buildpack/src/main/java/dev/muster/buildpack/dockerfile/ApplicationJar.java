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

package dev.muster.buildpack.dockerfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The executable jar of a Maven project, processed ahead of time.
 *
 * @param path its path in the project, with slashes
 * @param title the title of the application, or the name of the file
 * @param version the version of the application, or an empty string
 */
record ApplicationJar(String path, String title, String version) {

	private static final String TARGET = "target";

	/**
	 * Find the jar that a project was packaged to.
	 * @param project the folder of the project
	 * @return the jar
	 * @throws IOException if a file cannot be read
	 * @throws BuildFailedException if there is no project, no such jar, or more than one
	 */
	static ApplicationJar of(Path project) throws IOException {
		if (!Files.isRegularFile(project.resolve("pom.xml"))) {
			throw new BuildFailedException("there is no Maven project", project.resolve("pom.xml").toString(),
					"give the folder of the application's project");
		}
		Path target = project.resolve(TARGET);
		List<ApplicationJar> found = new ArrayList<>();
		List<String> unprocessed = new ArrayList<>();
		for (Path file : jars(target)) {
			Attributes manifest = manifest(file);
			if (manifest.getValue("Spring-Boot-Version") == null) {
				continue;
			}
			String name = String.valueOf(file.getFileName());
			if (Boolean.parseBoolean(manifest.getValue("Spring-Boot-Native-Processed"))) {
				found.add(new ApplicationJar(TARGET + "/" + name, value(manifest, "Implementation-Title", name),
						value(manifest, "Implementation-Version", "")));
			}
			else {
				unprocessed.add(name);
			}
		}
		if (found.size() == 1) {
			return found.getFirst();
		}
		if (found.isEmpty()) {
			throw new BuildFailedException("there is no executable jar that was processed ahead of time",
					"%s (not processed: %s)".formatted(target, unprocessed),
					"package the application with the 'native' profile: mvn -Pnative package");
		}
		throw new BuildFailedException(
				"there are %d executable jars: %s".formatted(found.size(),
						found.stream().map(ApplicationJar::path).toList()),
				target.toString(), "remove those of earlier builds: mvn -Pnative clean package");
	}

	private static List<Path> jars(Path target) throws IOException {
		if (!Files.isDirectory(target)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.toString().endsWith(".jar")).sorted().toList();
		}
	}

	private static Attributes manifest(Path file) throws IOException {
		try (JarFile jar = new JarFile(file.toFile())) {
			Manifest manifest = jar.getManifest();
			return (manifest != null) ? manifest.getMainAttributes() : new Attributes();
		}
	}

	private static String value(Attributes manifest, String name, String fallback) {
		String value = manifest.getValue(name);
		return (value != null) ? value.strip() : fallback;
	}

}
