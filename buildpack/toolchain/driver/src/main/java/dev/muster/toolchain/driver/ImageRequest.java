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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be built, collected from the command line and from configuration files.
 */
final class ImageRequest {

	private final Path directory;

	private final ClassPath classPath;

	private final ClassPath modulePath;

	private final BuilderArguments given = BuilderArguments.empty();

	private final BuilderArguments configured = BuilderArguments.empty();

	private final Set<String> addedModules = new LinkedHashSet<>();

	private final Map<String, String> environment = new LinkedHashMap<>();

	private final List<ConfigurationExclusion> exclusions = new ArrayList<>();

	private final TargetOptions target;

	private String cLibrary = "glibc";

	private boolean verbose;

	private boolean dryRun;

	ImageRequest(Path directory) {
		this.directory = directory;
		this.classPath = new ClassPath(directory);
		this.modulePath = new ClassPath(directory);
		this.target = new TargetOptions(directory);
	}

	void addHosted(HostedOption option, Origin origin) {
		if (option.name().equals("UseLibC") && option.value() != null) {
			this.cLibrary = option.value();
		}
		if (!this.target.take(option, origin)) {
			arguments(origin).hosted().add(option.from(origin));
		}
	}

	private BuilderArguments arguments(Origin origin) {
		return origin.configured() ? this.configured : this.given;
	}

	List<String> javaOptions(Origin origin) {
		return arguments(origin).javaOptions();
	}

	List<String> systemProperties(Origin origin) {
		return arguments(origin).systemProperties();
	}

	void useArchive(Path file) {
		ExecutableJar read = ExecutableJar.read(this.directory.resolve(file).normalize());
		this.target.useArchive(read);
		this.classPath.add(read.file());
		read.classPath().forEach(this.classPath::add);
		this.given.javaOptions().addAll(read.javaOptions());
	}

	void useModule(String moduleAndClass) {
		this.target.useModule(moduleAndClass);
	}

	void addModules(String list) {
		this.addedModules.addAll(List.of(list.split(",")));
	}

	/**
	 * Give the builder an environment variable: {@code name=value}, or {@code name} for
	 * the value it has here.
	 * @param variable the variable
	 */
	void keepEnvironment(String variable) {
		int equals = variable.indexOf('=');
		String name = (equals < 0) ? variable : variable.substring(0, equals);
		String value = (equals < 0) ? System.getenv(variable) : variable.substring(equals + 1);
		if (name.isEmpty()) {
			throw new UsageException(
					"'-E%s' names no environment variable. Write -Ename or -Ename=value.".formatted(variable));
		}
		if (value != null) {
			this.environment.put(name, value);
		}
	}

	void exclude(ConfigurationExclusion exclusion) {
		this.exclusions.add(exclusion);
	}

	boolean excludes(String entry, String resource) {
		return this.exclusions.stream().anyMatch((exclusion) -> exclusion.covers(entry, resource));
	}

	void addName(String name) {
		this.target.addName(name);
	}

	void suggestImageName(String name) {
		this.target.suggestImageName(name);
	}

	void verbose() {
		this.verbose = true;
	}

	void dryRun() {
		this.dryRun = true;
	}

	ClassPath classPath() {
		return this.classPath;
	}

	ClassPath modulePath() {
		return this.modulePath;
	}

	/**
	 * Return the builder's options, those of configuration files first.
	 * @return the options in their order
	 */
	List<String> hosted() {
		return Stream.of(this.configured, this.given)
			.flatMap((arguments) -> arguments.hosted().stream())
			.map(HostedOption::toString)
			.toList();
	}

	List<String> javaOptions() {
		return Stream.of(this.configured, this.given).flatMap((arguments) -> arguments.javaOptions().stream()).toList();
	}

	List<String> systemProperties() {
		return Stream.of(this.configured, this.given)
			.flatMap((arguments) -> arguments.systemProperties().stream())
			.toList();
	}

	Set<String> addedModules() {
		return this.addedModules;
	}

	Map<String, String> environment() {
		return this.environment;
	}

	String cLibrary() {
		return this.cLibrary;
	}

	boolean isVerbose() {
		return this.verbose || this.dryRun;
	}

	boolean isDryRun() {
		return this.dryRun;
	}

	/**
	 * Return the main class, the name and the folder of the image.
	 * @return the target
	 */
	ImageTarget target() {
		return this.target.resolve();
	}

}
