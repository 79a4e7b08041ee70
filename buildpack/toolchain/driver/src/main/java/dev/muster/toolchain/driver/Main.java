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

import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The program behind {@code bin/native-image}; its first argument is the toolchain's
 * home.
 */
public final class Main {

	private static final String USAGE = """
			Usage: native-image [options] class [imagename]
			       native-image [options] -jar jarfile [imagename]
			       native-image [options] -m module[/class] [imagename]
			Options as of the java command: -cp, -p, --add-modules, -D, @argfiles; -J for the builder's virtual machine,
			-E for its environment, -H: for the builder; --exclude-config, --verbose, --dry-run, --version, --help.
			Options of this image builder:""";

	private Main() {
	}

	/**
	 * Run the program.
	 * @param args the home, and the arguments of the command
	 * @throws InterruptedException if the wait for the builder is interrupted
	 */
	public static void main(String[] args) throws InterruptedException {
		try {
			List<String> arguments = new ArrayList<>();
			String common = System.getenv("NATIVE_IMAGE_OPTIONS");
			if (common != null) {
				arguments.addAll(ArgumentFile.split(common, "NATIVE_IMAGE_OPTIONS"));
			}
			arguments.addAll(List.of(args).subList(1, args.length));
			System.exit(run(new ToolchainHome(Path.of(args[0])), arguments));
		}
		catch (UsageException | UncheckedIOException ex) {
			System.err.println("Error: " + ex.getMessage());
			System.exit(1);
		}
	}

	private static int run(ToolchainHome home, List<String> given) throws InterruptedException {
		Path directory = Path.of("").toAbsolutePath();
		List<String> arguments = ArgumentFile.expand(given, directory);
		if (arguments.contains("--version")) {
			System.out.println(home.versionText());
			return 0;
		}
		ApiOptions options = new ApiOptions(new BuilderOptionDeclarations());
		if (arguments.isEmpty() || arguments.contains("--help")) {
			System.out.println(USAGE);
			options.names().forEach((name) -> System.out.println("    " + name));
			return arguments.isEmpty() ? 1 : 0;
		}
		ImageRequest request = new ImageRequest(directory);
		CommandLine commandLine = new CommandLine(options, request);
		commandLine.parse(arguments, Origin.COMMAND_LINE);
		if (request.classPath().isEmpty() && request.modulePath().isEmpty()) {
			request.classPath().add(directory);
		}
		ConfigurationFiles configuration = new ConfigurationFiles(commandLine, request);
		configuration.apply(request.classPath().entries());
		configuration.apply(request.modulePath().entries());
		return new BuilderProcess(home, request).run(new BuilderCommand(home, request, systemModules()));
	}

	private static Set<String> systemModules() {
		Set<String> names = new LinkedHashSet<>();
		ModuleLayer.boot().modules().forEach((module) -> names.add(module.getName()));
		ModuleFinder.ofSystem().findAll().forEach((module) -> names.add(module.descriptor().name()));
		return names;
	}

}
