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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ConfigurationFiles} and {@link NativeImageProperties}.
 */
class ConfigurationFilesTests {

	private static final String PROPERTIES = "META-INF/native-image/a/b/native-image.properties";

	@TempDir
	Path directory;

	@Test
	void passesMetadataOfArchive() throws IOException {
		Path archive = archive("META-INF/native-image/a/reachability-metadata.json", "{}");
		assertThat(read().hosted()).containsExactly("-H:ReachabilityMetadataResources@jar:" + archive.toUri()
				+ "!/META-INF/native-image/a/reachability-metadata.json+api"
				+ "=META-INF/native-image/a/reachability-metadata.json");
	}

	@Test
	void passesMetadataOfFolder() throws IOException {
		Path file = this.directory.resolve("classes/META-INF/native-image/reflect-config.json");
		Files.createDirectories(file.getParent());
		Files.writeString(file, "[]");
		assertThat(read("-cp", "classes").hosted()).containsExactly("-H:ReflectionConfigurationResources@"
				+ file.toUri() + "+api=META-INF/native-image/reflect-config.json");
	}

	@Test
	void readsArgumentsOfPropertiesBeforeThoseOfCommandLine() throws IOException {
		Path archive = archive(PROPERTIES, "Args = -H:Here=${.}/x \\\n  --static -Dp=1");
		ImageRequest request = read("--static-nolibc", "-Dp=2");
		String origin = "jar:" + archive.toUri() + "!/" + PROPERTIES;
		assertThat(request.hosted()).containsExactly("-H:Here@" + origin + "=META-INF/native-image/a/b/x",
				"-H:+StaticExecutable@" + origin + "+api", "-H:+StaticExecutableWithDynamicLibC@user+api");
		assertThat(request.systemProperties()).containsExactly("-Dp=1", "-Dp=2");
	}

	@Test
	void readsJavaOptionsOfPropertiesBeforeThoseOfCommandLine() throws IOException {
		archive(PROPERTIES, "JavaArgs = -Xmx1g -Dhere=${.}");
		assertThat(read("-J-Xmx2g").javaOptions()).containsExactly("-Xmx1g", "-Dhere=META-INF/native-image/a/b",
				"-Xmx2g");
	}

	@Test
	void takesImageNameOfPropertiesUnlessOneIsGiven() throws IOException {
		archive(PROPERTIES, "ImageName = suggested");
		assertThat(read("Main").target().name()).isEqualTo("suggested");
		assertThat(read("Main", "-o", "given").target().name()).isEqualTo("given");
	}

	@Test
	void leavesLastWordAboutTargetToCommandLine() throws IOException {
		archive(PROPERTIES, "Args = -H:Class=configured.Main -H:Name=configured");
		assertThat(read("-H:Class=given.Main", "-o", "given").target())
			.isEqualTo(new ImageTarget("given.Main", null, this.directory, "given"));
		assertThat(read().target()).isEqualTo(new ImageTarget("configured.Main", null, this.directory, "configured"));
	}

	@Test
	void takesFirstNameAsMainClassThoughOneIsConfigured() throws IOException {
		archive(PROPERTIES, "Args = -H:Class=configured.Main");
		assertThat(read("-o", "service", "given.Main").target())
			.isEqualTo(new ImageTarget("given.Main", null, this.directory, "service"));
	}

	@Test
	void leavesOutExcludedFiles() throws IOException {
		archive(PROPERTIES, "Args = --static");
		assertThat(read("--exclude-config", "app\\.jar", "^/META-INF/native-image/a/").hosted()).isEmpty();
		assertThat(read("--exclude-config", "other\\.jar", ".*").hosted()).isNotEmpty();
		assertThat(read("--exclude-config", "app\\.jar", "^/META-INF/native-image/c/").hosted()).isNotEmpty();
	}

	@Test
	void reportsUnknownOptionWithItsFile() throws IOException {
		archive(PROPERTIES, "Args = --no-such");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> read())
			.withMessageContaining("unknown option '--no-such' in jar:file:")
			.withMessageContaining(PROPERTIES);
	}

	@Test
	void reportsPropertiesThatCannotBeRead() throws IOException {
		archive(PROPERTIES, "Args = \\u12");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> read())
			.withMessageContaining("cannot read jar:file:")
			.withMessageContaining("leave it out with --exclude-config");
	}

	@Test
	void reportsEntryThatIsNoArchive() throws IOException {
		Files.writeString(this.directory.resolve("app.jar"), "text");
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> read())
			.withMessageContaining("cannot read the class path entry " + this.directory.resolve("app.jar"));
	}

	private Path archive(String entry, String content) throws IOException {
		return TestArchive.write(this.directory.resolve("app.jar"), Map.of(), Map.of(entry, content));
	}

	private ImageRequest read(String... arguments) {
		ImageRequest request = new ImageRequest(this.directory);
		CommandLine commandLine = new CommandLine(new ApiOptions(new FakeOptions()), request);
		commandLine.parse(List.of(arguments), Origin.COMMAND_LINE);
		if (request.classPath().isEmpty()) {
			request.classPath().addAll("app.jar");
		}
		new ConfigurationFiles(commandLine, request).apply(request.classPath().entries());
		return request;
	}

}
