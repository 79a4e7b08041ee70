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

package dev.muster.buildpack.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * What Jazzer feeds to the readers of what an application and its libraries say about
 * themselves: the same bytes as a jar and as its properties.
 */
public final class JarFuzzTarget {

	private JarFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Path folder = Files.createTempDirectory("muster-fuzz");
		Path jar = Files.write(folder.resolve("a-1.jar"), input);
		Path group = Files.createDirectories(folder.resolve("META-INF/maven/a/b"));
		Path properties = Files.write(group.resolve("pom.properties"), input);
		try {
			read(() -> Jar.read(jar).purl());
			read(() -> Product.of(folder, "title").component());
		}
		finally {
			Files.delete(jar);
			Files.delete(properties);
			for (String parent : List.of("META-INF/maven/a/b", "META-INF/maven/a", "META-INF/maven", "META-INF", "")) {
				Files.delete(folder.resolve(parent));
			}
		}
	}

	private static void read(Reading reading) throws IOException {
		try {
			reading.read();
		}
		catch (BuildFailedException ex) {
			if (ex.getMessage() == null) {
				throw new AssertionError("a refusal says nothing", ex);
			}
		}
	}

	/**
	 * Reads a file.
	 */
	@FunctionalInterface
	private interface Reading {

		void read() throws IOException;

	}

}
