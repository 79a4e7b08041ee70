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

package dev.muster.test.form;

import java.net.URI;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.test.world.ClosedWorldLauncher;

/**
 * The command line that starts an application in a form.
 */
final class JavaCommand {

	// What lets an application start soon; it changes nothing that it does.
	private static final List<String> FAST_START = List.of("-XX:TieredStopAtLevel=1", "-Xshare:auto");

	private final PackagedApplication application;

	private final List<String> words = new ArrayList<>();

	JavaCommand(PackagedApplication application, List<String> options) {
		this.application = application;
		this.words.add(java().toString());
		this.words.addAll(FAST_START);
		this.words.addAll(options);
	}

	static Path java() {
		return Path.of(System.getProperty("java.home"), "bin", "java");
	}

	JavaCommand jvm() {
		return with("-jar", this.application.jar().toString());
	}

	JavaCommand aot() {
		return with("-Dspring.aot.enabled=true", "-jar", this.application.unpackedJar().toString());
	}

	JavaCommand closedWorld(List<String> packages, List<String> options, Path report) {
		with("-cp", launcherClassPath(), ClosedWorldLauncher.class.getName(),
				"--classpath=" + this.application.unpackedJar(), "--application-packages=" + String.join(",", packages),
				"--report=" + report);
		this.words.addAll(options);
		return with(this.application.mainClass());
	}

	private JavaCommand with(String... more) {
		this.words.addAll(List.of(more));
		return this;
	}

	List<String> words(List<String> arguments) {
		return Stream.concat(this.words.stream(), arguments.stream()).toList();
	}

	// The launcher needs this module and Jackson, and must not have more of what a test
	// has on its class path.
	private static String launcherClassPath() {
		return Stream.of(ClosedWorldLauncher.class, JsonMapper.class, JsonFactory.class, JsonFormat.class)
			.map(JavaCommand::location)
			.distinct()
			.collect(Collectors.joining(System.getProperty("path.separator")));
	}

	private static String location(Class<?> type) {
		@Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
		URI location = URI.create(Objects.requireNonNull(source, type.getName()).getLocation().toString());
		return Path.of(location).toString();
	}

}
