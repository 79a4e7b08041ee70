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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.option.Options;
import dev.muster.buildpack.option.Target;

/**
 * A Dockerfile that makes the image of an application in two stages: the lifecycle of the
 * builder with this buildpack, then the run image with what came of it.
 *
 * @param project the folder of the application's project
 * @param content the content of the Dockerfile
 * @param ignore the content of the file that says what is not sent to the daemon
 */
public record Dockerfile(Path project, String content, String ignore) {

	private static final String NAME = "Dockerfile";

	private static final String IGNORE = ".dockerignore";

	private static final String TEMPLATE = "Dockerfile.txt";

	private static final String LINK = "BP_MUSTER_LINK";

	/**
	 * What the lifecycle reads of the run image; its labels cannot be read in a build by
	 * Docker.
	 */
	private static final String EMPTY_TARGET = "printf '[run-image.target]\\nos = \"linux\"\\narch = \"amd64\"\\n"
			+ "[run-image.target.distro]\\nname = \"" + Target.EMPTY + "\"\\n' >/layers/analyzed.toml; \\\n    ";

	/**
	 * Make the files for a project.
	 * @param project the folder of the project, which has to be packaged
	 * @param builder the name of the builder
	 * @param runImage the name of the run image
	 * @param isStatic whether the executable is linked statically, for a run image that
	 * is empty
	 * @param port the port that the application serves
	 * @return the files
	 * @throws IOException if a file cannot be read
	 * @throws BuildFailedException if the project has no jar to start from
	 */
	public static Dockerfile of(Path project, String builder, String runImage, boolean isStatic, int port)
			throws IOException {
		ApplicationJar jar = ApplicationJar.of(project);
		Map<String, String> values = new TreeMap<>();
		values.put("@TITLE@", jar.title().lines().collect(Collectors.joining(" ")));
		values.put("@TITLE_LABEL@", quote(jar.title()));
		values.put("@VERSION_LABEL@", quote(jar.version()));
		values.put("@BUILDER@", builder);
		values.put("@RUN_IMAGE@", runImage);
		values.put("@OPTIONS@",
				Options.names()
					.stream()
					.map((name) -> "ARG " + name + ((isStatic && name.equals(LINK)) ? "=static" : ""))
					.collect(Collectors.joining("\n")));
		values.put("@TARGET@", isStatic ? EMPTY_TARGET : "");
		values.put("@OPTION_NAMES@", String.join(" ", Options.names()));
		values.put("@JAR@", jar.path().replace("\\", "\\\\").replace("\"", "\\\""));
		values.put("@ID@", jar.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
		values.put("@PORT@", Integer.toString(port));
		String content = template();
		for (Map.Entry<String, String> value : values.entrySet()) {
			content = content.replace(value.getKey(), value.getValue());
		}
		return new Dockerfile(project, content, "*\n!" + jar.path() + "\n");
	}

	// Variables are the Dockerfile's own: those of a title would be replaced.
	private static String quote(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("$", "\\$").replace("\n", " ") + '"';
	}

	private static String template() throws IOException {
		try (InputStream file = Dockerfile.class.getResourceAsStream(TEMPLATE)) {
			if (file == null) {
				throw new IllegalStateException(TEMPLATE + " is not in the buildpack. Build it again.");
			}
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	/**
	 * Write the files into the project.
	 * @param force whether to replace files that are there
	 * @return the files
	 * @throws IOException if a file cannot be written
	 * @throws BuildFailedException if a file is there and is not to be replaced; none is
	 * written then
	 */
	public List<Path> write(boolean force) throws IOException {
		Path file = this.project.resolve(NAME);
		Path ignored = this.project.resolve(IGNORE);
		for (Path existing : List.of(file, ignored)) {
			if (!force && Files.exists(existing)) {
				throw new BuildFailedException("the file is there already", existing.toString(),
						"move it away, or replace it with --force");
			}
		}
		Files.writeString(file, this.content);
		Files.writeString(ignored, this.ignore);
		return List.of(file, ignored);
	}

}
