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
 * Tests for {@link ExecutableJar}.
 */
class ExecutableJarTests {

	@TempDir
	Path directory;

	@Test
	void takesMainClassAndClassPathFromManifest() throws IOException {
		Path library = Files.createFile(this.directory.resolve("a library.jar"));
		Path archive = write(Map.of("Main-Class", "a.Main", "Class-Path", "a%20library.jar missing.jar"));
		ImageRequest request = new ImageRequest(this.directory);
		new CommandLine(new ApiOptions(new FakeOptions()), request).parse(List.of("-jar", "app.jar"),
				Origin.COMMAND_LINE);
		assertThat(request.classPath().entries()).containsExactly(archive, library);
		assertThat(request.target()).isEqualTo(new ImageTarget("a.Main", null, this.directory, "app"));
	}

	@Test
	void takesJavaOptionsFromManifest() throws IOException {
		Path archive = write(Map.of("Main-Class", "Main", "Add-Opens", "java.base/java.util java.base/java.net",
				"Add-Exports", "java.base/sun.net", "Enable-Native-Access", "ALL-UNNAMED"));
		assertThat(ExecutableJar.read(archive).javaOptions()).containsExactly(
				"--add-exports=java.base/sun.net=ALL-UNNAMED", "--add-opens=java.base/java.util=ALL-UNNAMED",
				"--add-opens=java.base/java.net=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED");
	}

	@Test
	void reportsMissingFile() {
		assertUsage(this.directory.resolve("missing.jar"), "there is no file");
	}

	@Test
	void reportsFileThatIsNoArchive() throws IOException {
		assertUsage(Files.writeString(this.directory.resolve("text.jar"), "text"), "cannot read the archive");
	}

	@Test
	void reportsManifestWithoutMainClass() throws IOException {
		assertUsage(write(Map.of("Built-By", "test")), "has no Main-Class. Add one, or use -cp");
	}

	private Path write(Map<String, String> manifest) throws IOException {
		return TestArchive.write(this.directory.resolve("app.jar"), manifest, Map.of());
	}

	private static void assertUsage(Path file, String message) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> ExecutableJar.read(file))
			.withMessageContaining(file.toString())
			.withMessageContaining(message);
	}

}
