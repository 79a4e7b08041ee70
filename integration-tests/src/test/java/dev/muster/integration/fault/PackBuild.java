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

package dev.muster.integration.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

/**
 * A build by {@code pack} with the builder of the project: of a packaged application, or
 * with a stand-in buildpack first and Muster's buildpack last.
 */
public final class PackBuild {

	private final String image;

	private final ProgramResult result;

	private PackBuild(String image, ProgramResult result) {
		this.image = image;
		this.result = result;
	}

	/**
	 * Build an image with a stand-in in front of Muster's buildpack.
	 * @param standIn the folder of the stand-in buildpack
	 * @param environment settings of the build, as {@code NAME=value}
	 * @return what came of it
	 */
	public static PackBuild run(String standIn, String... environment) throws IOException {
		return run(standIn, List.of(), environment);
	}

	/**
	 * Build an image with a stand-in and a binding.
	 * @param standIn the folder of the stand-in buildpack
	 * @param binding the folder of the binding, which everybody has to be able to read
	 * @param environment settings of the build, as {@code NAME=value}
	 * @return what came of it
	 */
	public static PackBuild bound(String standIn, Path binding, String... environment) throws IOException {
		return run(standIn, List.of("--volume", binding + ":/platform/bindings/" + binding.getFileName() + ":ro"),
				environment);
	}

	/**
	 * Build an image of a packaged application, whose executable is compiled.
	 * @param jar the executable jar
	 * @param image the name of the image
	 * @param environment settings of the build, as {@code NAME=value}
	 * @return what came of it
	 */
	static PackBuild compile(Path jar, String image, String... environment) throws IOException {
		return run(image, jar, Duration.ofMinutes(40), List.of(), environment);
	}

	private static PackBuild run(String standIn, List<String> options, String... environment) throws IOException {
		List<String> all = new ArrayList<>(
				List.of("--buildpack", Project.file("integration-tests/src/test/buildpacks/" + standIn).toString(),
						"--buildpack", "muster/native"));
		all.addAll(options);
		return run("muster/test-" + standIn, application(), Duration.ofMinutes(10), all, environment);
	}

	private static PackBuild run(String image, Path application, Duration timeout, List<String> options,
			String... environment) throws IOException {
		String builder = Project.image("muster.builder", "bin/setup");
		String runImage = Project.image("muster.run-image", "bin/setup");
		List<String> command = new ArrayList<>(List.of(pack().toString(), "build", image, "--no-color", "--path",
				application.toString(), "--builder", builder, "--run-image", runImage, "--pull-policy", "never",
				// The builder has a lifecycle; pack would look for an image that has
				// nothing else.
				"--lifecycle-image", builder, "--clear-cache"));
		command.addAll(options);
		for (String variable : environment) {
			command.addAll(List.of("--env", variable));
		}
		ProgramResult result = Program.of(command.toArray(String[]::new))
			.with("PACK_HOME", Project.work("pack-home").toString())
			.run(timeout);
		removeCaches();
		return new PackBuild(image, result);
	}

	private static void removeCaches() {
		String volumes = Program.of("docker", "volume", "ls", "-q", "-f", "name=pack-cache-muster_test-")
			.run(Duration.ofMinutes(1))
			.orFail()
			.output();
		volumes.lines()
			.forEach((volume) -> Program.of("docker", "volume", "rm", volume).run(Duration.ofMinutes(1)).orFail());
	}

	/**
	 * Return the {@code pack} command of the builder; make it when it is missing.
	 * @return the program
	 */
	public static Path pack() {
		String output = Program.of(Project.file("buildpack/builder/make-pack.sh").toString())
			.run(Duration.ofMinutes(10))
			.orFail()
			.output();
		return Path.of(output.lines().toList().getLast());
	}

	// What the buildpack looks at before it compiles, and no more.
	private static Path application() throws IOException {
		Path application = Project.work("pack-application");
		Files.createDirectories(application.resolve("META-INF"));
		Files.createDirectories(application.resolve("BOOT-INF/classes"));
		Files.writeString(application.resolve("BOOT-INF/classes/application.properties"), "");
		Files.writeString(application.resolve("META-INF/MANIFEST.MF"), """
				Manifest-Version: 1.0
				Start-Class: com.example.Application
				Spring-Boot-Version: 4.1.2
				Spring-Boot-Native-Processed: true
				""");
		return application;
	}

	public String image() {
		return this.image;
	}

	public ProgramResult result() {
		return this.result;
	}

	/**
	 * Remove the image, if there is one.
	 * @return whether there was one
	 */
	public boolean removeImage() {
		return Program.of("docker", "image", "rm", "-f", this.image)
			.run(Duration.ofMinutes(1))
			.output()
			.contains("Untagged");
	}

}
