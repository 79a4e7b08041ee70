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

package dev.muster.buildpack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.muster.buildpack.dockerfile.Dockerfile;
import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The program behind {@code bin/muster dockerfile}.
 */
public final class GenerateDockerfile {

	private static final String USAGE = """
			usage: GenerateDockerfile --project FOLDER --builder IMAGE --run-image IMAGE [--static true] [--port 8080] [--force true]""";

	private GenerateDockerfile() {
	}

	public static void main(String[] arguments) throws IOException {
		System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8), System.err));
	}

	/**
	 * Write the files.
	 * @param arguments the command line
	 * @param output where it is printed what was written
	 * @param errors where failures are printed
	 * @return 0 if they were written, 1 if not, 2 if the command cannot be run
	 * @throws IOException if a file cannot be read or written
	 */
	static int run(String[] arguments, PrintStream output, PrintStream errors) throws IOException {
		Deque<String> words = new ArrayDeque<>(List.of(arguments));
		Map<String, String> options = new HashMap<>(Map.of("--static", "false", "--port", "8080", "--force", "false"));
		while (words.size() > 1) {
			options.put(words.pop(), words.pop());
		}
		boolean known = words.isEmpty() && options.keySet()
			.equals(Set.of("--project", "--builder", "--run-image", "--static", "--port", "--force"));
		if (!known || !options.getOrDefault("--port", "").matches("[1-9][0-9]{0,4}")) {
			errors.println(USAGE);
			return 2;
		}
		try {
			Dockerfile
				.of(Path.of(options.getOrDefault("--project", "")), options.getOrDefault("--builder", ""),
						options.getOrDefault("--run-image", ""), Boolean.parseBoolean(options.get("--static")),
						Integer.parseInt(options.getOrDefault("--port", "")))
				.write(Boolean.parseBoolean(options.get("--force")))
				.forEach((file) -> output.println("written: " + file));
			return 0;
		}
		catch (BuildFailedException ex) {
			errors.println("error: " + ex.getMessage());
			return 1;
		}
	}

}
