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

package dev.muster.toolchain.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JDK home that holds this driver and the image builder.
 *
 * @param path the home
 */
record ToolchainHome(Path path) {

	Path java() {
		return this.path.resolve("bin/java");
	}

	Path compilerModule() {
		return this.path.resolve("lib/jvmci/graal.jar");
	}

	Path cLibraries() {
		return this.path.resolve("lib/svm/clibraries/linux-amd64");
	}

	Path muslCompiler() {
		return this.path.resolve("lib/svm/musl/bin");
	}

	String version() {
		return read("lib/svm/version").getFirst();
	}

	/**
	 * Return the {@code --add-exports} options that the builder's modules need.
	 * @return the options
	 */
	List<String> exports() {
		return read("lib/svm/builder.exports");
	}

	List<Path> builderModules() {
		List<Path> modules = new ArrayList<>();
		for (String folder : List.of("lib/jvmci", "lib/truffle", "lib/svm/builder")) {
			try (Stream<Path> files = Files.list(this.path.resolve(folder))) {
				files.filter(ClassPath::isArchive)
					.filter((file) -> !file.equals(compilerModule()))
					.sorted()
					.forEach(modules::add);
			}
			catch (IOException ex) {
				throw incomplete(folder, ex);
			}
		}
		return modules;
	}

	private List<String> read(String file) {
		try {
			return Files.readAllLines(this.path.resolve(file));
		}
		catch (IOException ex) {
			throw incomplete(file, ex);
		}
	}

	private UncheckedIOException incomplete(String file, IOException cause) {
		return new UncheckedIOException(
				"the toolchain in %s lacks %s. Assemble it again with build-toolchain.sh.".formatted(this.path, file),
				cause);
	}

	/**
	 * Return the version text, in the form that build plug-ins parse.
	 * @return the text
	 */
	String versionText() {
		String version = version();
		Runtime.Version java = Runtime.version();
		return """
				native-image %1$s %2$s
				GraalVM Runtime Environment %3$s %1$s (build %4$s)
				Substrate VM %3$s %1$s (build %4$s, serial gc)""".formatted(version,
				System.getProperty("java.version.date"), BuilderCommand.VENDOR, java);
	}

}
