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

package dev.muster.buildpack.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.process.Program;
import dev.muster.buildpack.process.ProgramResult;

/**
 * The compiler of the builder.
 *
 * @param program the program {@code native-image}
 */
public record NativeImage(Path program) {

	/**
	 * Find the compiler.
	 * @param environment the environment of the build
	 * @return the compiler
	 * @throws BuildFailedException if there is none
	 */
	public static NativeImage find(Map<String, String> environment) {
		List<Path> candidates = new ArrayList<>();
		for (String home : List.of("GRAALVM_HOME", "JAVA_HOME")) {
			String folder = environment.getOrDefault(home, "");
			if (!folder.isEmpty()) {
				candidates.add(Path.of(folder, "bin/native-image"));
			}
		}
		for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
			if (!folder.isEmpty()) {
				candidates.add(Path.of(folder, "native-image"));
			}
		}
		return candidates.stream()
			.filter(Files::isExecutable)
			.findFirst()
			.map(NativeImage::new)
			.orElseThrow(() -> new BuildFailedException("there is no native-image to compile with",
					"the builder (looked at %s)".formatted(candidates),
					"use a builder with a GraalVM of JDK 25 or later, or put a buildpack that provides one first"));
	}

	/**
	 * The compiler's version.
	 * @return the first line that it says about itself
	 */
	public String version() {
		ProgramResult result = new Program(List.of(this.program.toString(), "--version"), root(), null,
				Duration.ofMinutes(2))
			.run((line) -> {
			});
		if (!result.succeeded() || result.lines().isEmpty()) {
			throw new BuildFailedException(
					"native-image does not tell its version:%n%s".formatted(result.lastLines(10)),
					this.program.toString(), "use a builder with a working GraalVM of JDK 25 or later");
		}
		return result.lines().getFirst();
	}

	/**
	 * What the compiler is made of: what its home says of itself, and of the C libraries
	 * that it links. Two compilers of one version can differ in it.
	 * @return the contents of files
	 * @throws IOException if a file cannot be read
	 */
	public List<String> origin() throws IOException {
		Path program = this.program.toRealPath();
		List<String> contents = new ArrayList<>();
		for (String name : List.of("release", "lib/svm/provenance", "lib/svm/downloads.sha256")) {
			Path file = program.resolve("../../" + name).normalize();
			contents.add(Files.isRegularFile(file) ? Files.readString(file) : "");
		}
		return contents;
	}

	private Path root() {
		return this.program.toAbsolutePath().getRoot();
	}

}
