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

package dev.muster.buildpack.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.metadata.MetadataClassPath;
import dev.muster.buildpack.sbom.Materials;
import dev.muster.buildpack.sbom.Product;

/**
 * The folders and files of an executable Spring Boot jar.
 *
 * @param root the folder
 * @param startClass the application's main class
 * @param title the title, or an empty string
 * @param version the version of the application, or an empty string
 */
public record ExplodedApplication(Path root, String startClass, String title, String version) implements Application {

	private static final String METADATA = "META-INF/native-image";

	private static final String PROFILE = "build with the 'native' profile, which runs process-aot: "
			+ "mvn -Pnative spring-boot:build-image";

	public Path classes() {
		return this.root.resolve("BOOT-INF/classes");
	}

	/**
	 * Fail if anything is missing that process-aot makes and native-image needs.
	 * @throws IOException if the folder cannot be read
	 */
	public void check() throws IOException {
		if (this.startClass.isEmpty()) {
			throw new BuildFailedException("the application names no main class", "META-INF/MANIFEST.MF (Start-Class)",
					"let spring-boot:repackage find it, or set <mainClass> of the spring-boot-maven-plugin");
		}
		String initializer = this.startClass.replace('.', '/') + "__ApplicationContextInitializer.class";
		if (!Files.isRegularFile(classes().resolve(initializer))) {
			throw new BuildFailedException("the AOT initializer of '%s' is missing, so the executable could not start"
				.formatted(this.startClass), "BOOT-INF/classes/" + initializer, PROFILE);
		}
		MetadataClassPath metadata = metadata();
		if (!metadata.hasApplicationMetadata(this.root.resolve(METADATA))
				&& !metadata.hasApplicationMetadata(classes().resolve(METADATA))) {
			throw new BuildFailedException("the application's own reachability metadata is missing",
					METADATA + "/**/reachability-metadata.json", PROFILE);
		}
	}

	/**
	 * Move the resources that Spring Boot leaves at the root of the jar to the classes,
	 * so that native-image sees them. The root itself cannot be on the class path,
	 * because Spring Boot's loader is there.
	 * @throws IOException if the files cannot be moved
	 */
	public void moveResources() throws IOException {
		Path source = this.root.resolve("META-INF");
		Path target = classes().resolve("META-INF");
		for (Path file : resources(source)) {
			Path destination = target.resolve(source.relativize(file));
			if (Files.exists(destination)) {
				if (Files.mismatch(file, destination) >= 0) {
					throw new BuildFailedException("two different files have one name on the class path",
							this.root.relativize(file) + " and " + this.root.relativize(destination),
							"keep one of them in the jar");
				}
				continue;
			}
			createParent(destination);
			Files.move(file, destination);
		}
		if (!metadata().hasApplicationMetadata(classes().resolve(METADATA)) || !classPath().contains(classes())) {
			throw new IllegalStateException("The reachability metadata is not on the class path: " + classPath());
		}
	}

	private static void createParent(Path file) throws IOException {
		Path parent = file.getParent();
		if (parent != null) {
			Files.createDirectories(parent);
		}
	}

	private static List<Path> resources(Path source) throws IOException {
		try (Stream<Path> files = Files.walk(source)) {
			return files.filter(Files::isRegularFile)
				.filter((file) -> isResource(source.relativize(file).toString()))
				.sorted()
				.toList();
		}
	}

	// services holds what Spring Boot's loader provides, the rest describes the jar.
	private static boolean isResource(String name) {
		return !name.equals("MANIFEST.MF") && !name.equals("INDEX.LIST") && !name.startsWith("services/")
				&& !name.startsWith("maven/") && !name.matches("[^/]+\\.(SF|RSA|DSA|EC)");
	}

	/**
	 * Whether the application has Muster's starter, and so can check itself.
	 * @return whether its route manifest is there
	 */
	public boolean hasRouteManifest() {
		String manifest = "META-INF/muster/routes.json";
		return Files.exists(classes().resolve(manifest)) || Files.exists(this.root.resolve(manifest));
	}

	/**
	 * The class path in the order of Spring Boot's index.
	 * @return the folder of the classes, then the libraries
	 * @throws IOException if the index cannot be read
	 */
	public List<Path> classPath() throws IOException {
		return Stream.concat(Stream.of(classes()), libraries().stream()).toList();
	}

	public MetadataClassPath metadata() throws IOException {
		return new MetadataClassPath(classes(), libraries());
	}

	@Override
	public Materials materials() throws IOException {
		Product product = Product.of(this.root, this.title.isEmpty() ? this.startClass : this.title);
		return Materials.of(product, this.root, classes(), libraries());
	}

	private List<Path> libraries() throws IOException {
		Path index = this.root.resolve("BOOT-INF/classpath.idx");
		if (Files.isRegularFile(index)) {
			List<Path> libraries = Files.readAllLines(index)
				.stream()
				.filter((line) -> line.startsWith("- \""))
				.map((line) -> this.root.resolve(line.substring(3, line.lastIndexOf('"'))))
				.toList();
			for (Path library : libraries) {
				if (!Files.isRegularFile(library)) {
					throw new BuildFailedException("a library of the class path index is missing: " + library,
							"BOOT-INF/classpath.idx", "give the build the whole executable jar");
				}
			}
			return libraries;
		}
		Path folder = this.root.resolve("BOOT-INF/lib");
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> file.toString().endsWith(".jar")).sorted().toList();
		}
	}

}
