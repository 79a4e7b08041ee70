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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.image.Image;
import dev.muster.buildpack.page.ReportPage;
import dev.muster.buildpack.policy.Limits;
import dev.muster.buildpack.policy.RunPolicy;
import dev.muster.buildpack.report.HardeningReport;
import dev.muster.buildpack.report.ReportFile;
import dev.muster.buildpack.sbom.ListedComponent;
import dev.muster.buildpack.seccomp.ImagePrograms;
import dev.muster.buildpack.seccomp.SeccompProfile;
import dev.muster.buildpack.signature.VerificationKey;
import dev.muster.buildpack.syscall.FoundCalls;
import dev.muster.buildpack.verification.Check;
import dev.muster.buildpack.verification.ImageVerification;
import dev.muster.buildpack.verification.ReportInImage;

/**
 * The program behind {@code bin/muster report}, {@code bin/muster verify} and {@code
 * bin/muster policy}.
 */
public final class ImageTool {

	private static final String USAGE = """
			usage: ImageTool report --archive FILE [--name IMAGE] [--format text|json|html]
			       ImageTool verify --archive FILE [--name IMAGE] --key PUB.pem
			       ImageTool policy --archive FILE [--name IMAGE] [--format docker|compose|kubernetes|seccomp] [--port 8080]
			                 [--profile FILE]
			FILE is made by 'docker save -o FILE IMAGE'""";

	private ImageTool() {
	}

	public static void main(String[] arguments) throws IOException {
		System.exit(run(arguments, new PrintStream(System.out, true, StandardCharsets.UTF_8), System.err));
	}

	/**
	 * Run a command.
	 * @param arguments the command line
	 * @param output where the result is printed
	 * @param errors where failures are printed
	 * @return 0 if all is well, 1 if the image is not what it has to be, 2 if the command
	 * cannot be run
	 * @throws IOException if a file cannot be read
	 */
	static int run(String[] arguments, PrintStream output, PrintStream errors) throws IOException {
		Deque<String> words = new ArrayDeque<>(List.of(arguments));
		String command = words.isEmpty() ? "" : words.pop();
		Map<String, String> options = new HashMap<>();
		while (words.size() > 1) {
			options.put(words.pop(), words.pop());
		}
		Path archive = Path.of(options.getOrDefault("--archive", ""));
		boolean known = words.isEmpty() && List.of("--archive", "--name", "--format", "--key", "--port", "--profile")
			.containsAll(options.keySet());
		if (!known || !Files.isRegularFile(archive)) {
			errors.println(USAGE);
			return 2;
		}
		String name = options.getOrDefault("--name", archive.toString());
		try {
			return switch (command) {
				case "report" -> report(archive, name, options.getOrDefault("--format", "text"), output, errors);
				case "verify" -> verify(archive, name, options.getOrDefault("--key", ""), output, errors);
				case "policy" -> policy(archive, name, options, output, errors);
				default -> usage(errors);
			};
		}
		catch (BuildFailedException ex) {
			errors.println("error: " + ex.getMessage());
			return 1;
		}
	}

	private static int usage(PrintStream errors) {
		errors.println(USAGE);
		return 2;
	}

	private static int report(Path archive, String name, String format, PrintStream output, PrintStream errors)
			throws IOException {
		try (Image image = Image.read(archive, ImageTool::isReported)) {
			Path file = ReportInImage.find(image);
			switch (format) {
				case "json" -> output.print(Files.readString(file));
				case "html" -> output.print(page(name, image, ReportFile.read(file)).html());
				case "text" -> ReportSummary.print(ReportFile.read(file), image.settings(), output);
				default -> {
					return usage(errors);
				}
			}
			return 0;
		}
	}

	private static boolean isReported(String path) {
		return path.startsWith(ReportInImage.FOLDER) || path.startsWith("/layers/sbom/");
	}

	private static ReportPage page(String name, Image image, HardeningReport report) {
		List<ListedComponent> components = image.file(report.sbom().path())
			.map(ListedComponent::read)
			.orElse(List.of());
		return new ReportPage(name, report, image.settings(), components,
				image.file(ReportInImage.FOLDER + ReportFile.SIGNATURE).isPresent());
	}

	private static int policy(Path archive, String name, Map<String, String> options, PrintStream output,
			PrintStream errors) throws IOException {
		if (options.getOrDefault("--format", "docker").equals("seccomp")) {
			return seccomp(archive, output, errors);
		}
		String port = options.getOrDefault("--port", "8080");
		if (!port.matches("[1-9][0-9]{0,4}")) {
			return usage(errors);
		}
		try (Image image = Image.read(archive, ImageTool::isReported)) {
			RunPolicy policy = RunPolicy
				.of(name, image.settings(), ReportFile.read(ReportInImage.find(image)),
						Limits.small(Integer.parseInt(port)))
				.withSeccomp(options.getOrDefault("--profile", ""));
			switch (options.getOrDefault("--format", "docker")) {
				case "docker" -> output.print(policy.dockerRun());
				case "compose" -> output.print(policy.compose());
				case "kubernetes" -> output.print(policy.kubernetes());
				default -> {
					return usage(errors);
				}
			}
			return 0;
		}
	}

	// The profile is the result; what there is to say about it goes where failures go.
	private static int seccomp(Path archive, PrintStream output, PrintStream errors) throws IOException {
		try (Image image = Image.read(archive, ImagePrograms::isWanted)) {
			String executable = ReportFile.read(ReportInImage.find(image)).executable().path();
			FoundCalls calls = new ImagePrograms(image, executable).calls();
			SeccompProfile profile = SeccompProfile.of(calls);
			output.print(profile.json());
			errors.println("seccomp: %d system calls are allowed".formatted(profile.allowed().size()));
			if (!profile.refused().isEmpty()) {
				errors.println(
						"  found in a program, but refused to every program: " + String.join(", ", profile.refused()));
			}
			calls.unresolved()
				.forEach((place) -> errors.println("  the number of a system call is not a constant: " + place));
			return 0;
		}
	}

	private static int verify(Path archive, String name, String key, PrintStream output, PrintStream errors)
			throws IOException {
		if (!Files.isRegularFile(Path.of(key))) {
			errors.println(USAGE);
			return 2;
		}
		try (Image image = Image.read(archive, ImageVerification::isWanted)) {
			List<Check> checks = new ImageVerification(image, VerificationKey.read(Path.of(key))).run();
			checks.forEach(output::println);
			boolean verified = checks.stream().allMatch(Check::holds);
			output.println(verified ? "verified: " + name : "NOT verified: " + name);
			return verified ? 0 : 1;
		}
	}

}
