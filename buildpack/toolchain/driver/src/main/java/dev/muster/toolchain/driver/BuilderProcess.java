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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the image builder as a process of its own.
 */
final class BuilderProcess {

	/** What the builder keeps of the environment; the rest must be named with -E. */
	private static final Set<String> KEPT_ENVIRONMENT = Set.of("PATH", "PWD", "HOME", "LANG", "LC_ALL", "LC_CTYPE",
			"LANGUAGE", "TZ", "TMPDIR", "TEMP", "TMP", "USER", "LOGNAME", "TERM", "SOURCE_DATE_EPOCH", "CI");

	private final ToolchainHome home;

	private final ImageRequest request;

	BuilderProcess(ToolchainHome home, ImageRequest request) {
		this.home = home;
		this.request = request;
	}

	/**
	 * Run the builder to its end.
	 * @param command its arguments
	 * @return its exit status
	 * @throws InterruptedException if the wait for it is interrupted
	 */
	int run(BuilderCommand command) throws InterruptedException {
		List<String> java = command.javaArguments();
		List<String> image = command.imageArguments();
		if (this.request.isVerbose()) {
			System.out.println(Stream.of(List.of(this.home.java().toString()), java, image)
				.flatMap(List::stream)
				.map(BuilderProcess::quote)
				.collect(Collectors.joining(" \\\n  ")));
		}
		if (this.request.isDryRun()) {
			return 0;
		}
		try {
			Path temporary = Files.createTempDirectory("native-image-");
			try {
				return run(java, image, temporary);
			}
			finally {
				delete(temporary);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"cannot run the image builder. Check that the temporary folder is writable and has space.", ex);
		}
	}

	private int run(List<String> java, List<String> image, Path temporary) throws IOException, InterruptedException {
		Path javaFile = temporary.resolve("java.args");
		Files.write(javaFile, java.stream().map(BuilderProcess::quote).toList());
		Path imageFile = temporary.resolve("image.args");
		Files.writeString(imageFile, String.join("\0", image));
		List<String> command = new ArrayList<>(List.of(this.home.java().toString(), "@" + javaFile));
		command.add("--image-args-file=" + imageFile);
		ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
		prepare(builder.environment(), temporary);
		Process process = builder.start();
		Thread stop = new Thread(process::destroy);
		Runtime.getRuntime().addShutdownHook(stop);
		int status = process.waitFor();
		Runtime.getRuntime().removeShutdownHook(stop);
		return status;
	}

	private void prepare(Map<String, String> environment, Path temporary) {
		environment.keySet().retainAll(KEPT_ENVIRONMENT);
		environment.putAll(this.request.environment());
		environment.put("USE_NATIVE_IMAGE_JAVA_PLATFORM_MODULE_SYSTEM", "true");
		environment.put("DRIVER_TEMP_DIR_ENV_VARIABLE", temporary.toString());
		if (this.request.cLibrary().equals("musl") && Files.isDirectory(this.home.muslCompiler())) {
			environment.merge("PATH", this.home.muslCompiler().toString(), (path, musl) -> musl + ":" + path);
		}
	}

	private static void delete(Path folder) throws IOException {
		List<Path> files;
		try (Stream<Path> walk = Files.walk(folder)) {
			files = walk.sorted(Comparator.reverseOrder()).toList();
		}
		for (Path file : files) {
			Files.deleteIfExists(file);
		}
	}

	static String quote(String argument) {
		return argument.matches("[-A-Za-z0-9_./:=,@+%]+") ? argument
				: "\"" + argument.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

}
