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
import java.util.function.Consumer;
import java.util.stream.Collectors;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.option.Options;
import dev.muster.buildpack.process.Program;
import dev.muster.buildpack.process.ProgramResult;

/**
 * The compilation of one application.
 *
 * @param compiler the compiler
 * @param options the user's options
 * @param classPath the class path
 * @param startClass the main class
 */
public record Compilation(NativeImage compiler, Options options, List<Path> classPath, String startClass) {

	private static final Duration LIMIT = Duration.ofHours(2);

	/**
	 * The arguments that the user's options lead to, without class path and output.
	 * @return the arguments
	 */
	public List<String> arguments() {
		List<String> arguments = new ArrayList<>();
		arguments.add("--no-fallback");
		arguments.add(this.options.optimization().argument());
		arguments.addAll(this.options.link().arguments());
		arguments.add("-H:NativeLinkerOption=-pie");
		arguments.add("-H:NativeLinkerOption=-Wl,-z,relro,-z,now,-z,noexecstack");
		arguments.addAll(this.options.nativeImageArguments());
		return arguments;
	}

	/**
	 * Compile.
	 * @param executable where the executable goes
	 * @param echo receives the compiler's own lines
	 * @throws IOException if the argument file cannot be written
	 */
	public void run(Path executable, Consumer<String> echo) throws IOException {
		Path work = Files.createTempDirectory("muster-native");
		List<String> arguments = new ArrayList<>(arguments());
		arguments.add("-cp");
		arguments.add(this.classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
		arguments.add("-o");
		arguments.add(executable.toString());
		arguments.add(this.startClass);
		// A class path can be longer than a command line may be.
		Path file = work.resolve("arguments");
		Files.write(file, arguments.stream().map(Compilation::quote).toList());
		ProgramResult result = new Program(List.of(this.compiler.program().toString(), "@" + file), work, null, LIMIT)
			.run(echo);
		if (!result.succeeded()) {
			throw new BuildFailedException(
					"native-image failed with exit code %d%s".formatted(result.exitCode(),
							(result.exitCode() == 137) ? " (out of memory)" : ""),
					"compilation of " + this.startClass,
					"read the lines above; if memory ran out give the builder more, 6 GB at least");
		}
		if (!Files.isRegularFile(executable)) {
			throw new BuildFailedException("native-image succeeded and left no executable",
					executable.getFileName() + ", compilation of " + this.startClass,
					"remove options that name the output (-o, -H:Name, -H:Path, --shared) from"
							+ " BP_MUSTER_NATIVE_IMAGE_ARGUMENTS and from native-image.properties");
		}
	}

	private static String quote(String argument) {
		return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
