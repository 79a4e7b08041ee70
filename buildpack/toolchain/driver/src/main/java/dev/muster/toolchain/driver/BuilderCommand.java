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

import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The call of the image builder for a request.
 */
final class BuilderCommand {

	static final String VENDOR = "Native Image CE";

	private static final String BUILDER = "org.graalvm.nativeimage.builder";

	private static final Origin DRIVER = new Origin("driver", false);

	private final ToolchainHome home;

	private final ImageRequest request;

	private final ImageTarget target;

	private final Set<String> systemModules;

	/**
	 * Create a call.
	 * @param home the toolchain
	 * @param request what to build
	 * @param systemModules names of the modules that are the builder's or the JDK's
	 */
	BuilderCommand(ToolchainHome home, ImageRequest request, Set<String> systemModules) {
		this.home = home;
		this.request = request;
		this.target = request.target();
		this.systemModules = systemModules;
	}

	/**
	 * Return the arguments of the {@code java} command, without those for the image.
	 * @return the arguments
	 */
	List<String> javaArguments() {
		List<String> arguments = new ArrayList<>(List.of("-XX:+UseParallelGC", "-XX:+UnlockExperimentalVMOptions",
				"-XX:+EnableJVMCI", "-XX:-UseJVMCICompiler", "-Xss10m", "-XX:GCTimeRatio=9",
				"-XX:+ExitOnOutOfMemoryError", "-Xshare:off"));
		if (this.request.javaOptions()
			.stream()
			.noneMatch((option) -> option.startsWith("-Xmx") || option.startsWith("-XX:MaxRAMPercentage"))) {
			arguments.add("-XX:MaxRAMPercentage=75");
		}
		arguments.addAll(properties());
		arguments.add("--enable-native-access=" + BUILDER);
		arguments.addAll(this.home.exports());
		arguments.addAll(List.of("--upgrade-module-path", this.home.compilerModule().toString(), "--module-path",
				ClassPath.join(this.home.builderModules())));
		arguments.addAll(this.request.systemProperties());
		arguments.addAll(addedModules());
		arguments.addAll(this.request.javaOptions());
		arguments.addAll(List.of("--module", BUILDER + "/com.oracle.svm.hosted.NativeImageGeneratorRunner",
				"-keepalive", "/proc/" + ProcessHandle.current().pid() + "/comm"));
		return arguments;
	}

	private List<String> properties() {
		String version = this.home.version();
		return List.of("-Djava.awt.headless=true", "-Dcom.oracle.graalvm.isaot=true",
				"-Dorg.graalvm.nativeimage.imagecode=buildtime", "-Dsubstratevm.HostLibC=glibc",
				"-Dgraalvm.locatorDisabled=true",
				// Else lambda objects of the builder's own initialization end up in the
				// image heap.
				"-Djdk.internal.lambda.disableEagerInitialization=true",
				"-Djava.system.class.loader=com.oracle.svm.hosted.NativeImageSystemClassLoader",
				"-Dorg.graalvm.version=" + version, "-Dorg.graalvm.vendorversion=" + VENDOR + " " + version,
				"-Dorg.graalvm.vendor=" + VENDOR);
	}

	private List<String> addedModules() {
		Set<String> modules = new LinkedHashSet<>(this.request.addedModules());
		if (this.target.mainModule() == null) {
			// A class path may use every module that the java command would give it.
			modules.add("ALL-DEFAULT");
		}
		List<String> arguments = new ArrayList<>();
		if (!modules.isEmpty()) {
			arguments.add("-Dsvm.modulesupport.addedModules=" + String.join(",", modules));
		}
		String known = modules.stream()
			.filter((module) -> module.startsWith("ALL-") || this.systemModules.contains(module))
			.collect(Collectors.joining(","));
		if (!known.isEmpty()) {
			arguments.add("--add-modules=" + known);
		}
		return arguments;
	}

	/**
	 * Return the arguments for the image.
	 * @return the arguments
	 */
	List<String> imageArguments() {
		List<String> arguments = new ArrayList<>();
		if (!this.request.classPath().isEmpty()) {
			arguments.addAll(List.of("-imagecp", ClassPath.join(this.request.classPath().entries())));
		}
		List<Path> modules = applicationModules();
		if (!modules.isEmpty()) {
			arguments.addAll(List.of("-imagemp", ClassPath.join(modules)));
		}
		arguments.add(option("Path", this.target.folder().toString()));
		Path libraries = this.home.cLibraries();
		arguments.add(option("CLibraryPath", libraries.resolve(this.request.cLibrary()) + "," + libraries));
		arguments.add(option("ImageBuildID", buildId()));
		arguments.addAll(this.request.hosted());
		arguments.add(option("Name", this.target.name()));
		if (this.target.mainClass() != null) {
			arguments.add(option("Class", this.target.mainClass()));
		}
		if (this.target.mainModule() != null) {
			arguments.add(option("Module", this.target.mainModule()));
		}
		return arguments;
	}

	private static String option(String name, String value) {
		return HostedOption.of(name, value).from(DRIVER).toString();
	}

	private List<Path> applicationModules() {
		List<Path> modules = new ArrayList<>();
		for (ModuleReference reference : ModuleFinder.of(this.request.modulePath().entries().toArray(Path[]::new))
			.findAll()) {
			if (!this.systemModules.contains(reference.descriptor().name())) {
				reference.location().ifPresent((location) -> modules.add(Path.of(location)));
			}
		}
		modules.sort(null);
		return modules;
	}

	private String buildId() {
		// Same inputs, same id: it seeds hash salts in the image. The builder wants a
		// UUID.
		List<String> seed = new ArrayList<>(List.of(this.home.version(), String.valueOf(this.target.mainClass())));
		seed.addAll(this.request.hosted());
		this.request.classPath().entries().forEach((entry) -> seed.add(String.valueOf(entry.getFileName())));
		return UUID.nameUUIDFromBytes(String.join("\0", seed).getBytes(StandardCharsets.UTF_8)).toString();
	}

}
