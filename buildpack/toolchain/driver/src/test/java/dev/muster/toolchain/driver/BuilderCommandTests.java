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
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link BuilderCommand} and {@link ToolchainHome}.
 */
class BuilderCommandTests {

	@TempDir
	Path directory;

	private Path path;

	@BeforeEach
	void layOutHome() throws IOException {
		this.path = this.directory.resolve("home");
		for (String file : List.of("lib/jvmci/graal.jar", "lib/jvmci/word.jar", "lib/truffle/t.jar",
				"lib/svm/builder/svm.jar")) {
			Files.createDirectories(this.path.resolve(file).getParent());
			Files.createFile(this.path.resolve(file));
		}
		Files.writeString(this.path.resolve("lib/svm/version"), "25.0.2\n");
		Files.writeString(this.path.resolve("lib/svm/builder.exports"), "--add-exports=a/b=c\n");
	}

	@Test
	void startsBuilderWithItsModulesAndExports() {
		assertThat(command("Main").javaArguments())
			.contains("--add-exports=a/b=c", "-Djdk.internal.lambda.disableEagerInitialization=true",
					"--enable-native-access=org.graalvm.nativeimage.builder", "-Dorg.graalvm.version=25.0.2")
			.containsSubsequence("--upgrade-module-path", this.path.resolve("lib/jvmci/graal.jar").toString(),
					"--module-path",
					ClassPath.join(List.of(this.path.resolve("lib/jvmci/word.jar"),
							this.path.resolve("lib/truffle/t.jar"), this.path.resolve("lib/svm/builder/svm.jar"))),
					"--module");
	}

	@Test
	void givesClassPathApplicationEveryDefaultModule() {
		assertThat(command("Main").javaArguments()).contains("--add-modules=ALL-DEFAULT",
				"-Dsvm.modulesupport.addedModules=ALL-DEFAULT");
		assertThat(command("-m", "a/Main").javaArguments())
			.noneMatch((argument) -> argument.startsWith("--add-modules"));
	}

	@Test
	void addsOnlyKnownModulesToBuilder() {
		assertThat(command("--add-modules", "java.sql,mine", "-m", "a/Main").javaArguments())
			.contains("-Dsvm.modulesupport.addedModules=java.sql,mine", "--add-modules=java.sql");
	}

	@Test
	void limitsMemoryUnlessLimitIsGiven() {
		assertThat(command("Main").javaArguments()).contains("-XX:MaxRAMPercentage=75");
		assertThat(command("-J-Xmx3g", "Main").javaArguments()).contains("-Xmx3g")
			.doesNotContain("-XX:MaxRAMPercentage=75");
	}

	@Test
	void putsCommandLineBetweenWhatDriverSays() {
		Path libraries = this.path.resolve("lib/svm/clibraries/linux-amd64");
		List<String> arguments = command("--libc=musl", "-cp", ".", "a.Main", "image").imageArguments();
		assertThat(arguments).contains("-imagecp", "-H:UseLibC@user+api=musl",
				"-H:CLibraryPath@driver=" + libraries.resolve("musl") + "," + libraries);
		assertThat(arguments).endsWith("-H:Name@driver=image", "-H:Class@driver=a.Main");
	}

	@Test
	void givesSameInputsSameBuildId() {
		assertThat(buildId("--static", "Main")).isEqualTo(buildId("--static", "Main"))
			.isNotEqualTo(buildId("Main"))
			.matches("-H:ImageBuildID@driver=[0-9a-f-]{36}");
	}

	@Test
	void leavesBuilderModulesOutOfApplicationModules() throws IOException {
		Map<String, String> named = Map.of("Automatic-Module-Name", "mine");
		Path mine = TestArchive.write(this.directory.resolve("mine.jar"), named, Map.of());
		TestArchive.write(this.directory.resolve("known.jar"), Map.of("Automatic-Module-Name", "java.sql"), Map.of());
		assertThat(command("-p", "mine.jar:known.jar", "-m", "mine/Main").imageArguments()).containsSequence("-imagemp",
				mine.toString());
	}

	@Test
	void reportsIncompleteHome() throws IOException {
		Files.delete(this.path.resolve("lib/svm/version"));
		assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> buildId("Main"))
			.withMessageContaining("lacks lib/svm/version")
			.withMessageContaining("Assemble it again");
	}

	@Test
	void printsVersionAsPlugInsParseIt() {
		assertThat(new ToolchainHome(this.path).versionText()).startsWith("native-image 25.0.2 ")
			.contains("\nGraalVM Runtime Environment Native Image CE 25.0.2 (build 25")
			.hasLineCount(3);
	}

	@Test
	void quotesWhatArgumentFilesWouldSplit() {
		assertThat(BuilderProcess.quote("-Da=b")).isEqualTo("-Da=b");
		assertThat(ArgumentFile.split(BuilderProcess.quote("a \"b\\c"), "test")).containsExactly("a \"b\\c");
	}

	private String buildId(String... arguments) {
		return command(arguments).imageArguments()
			.stream()
			.filter((argument) -> argument.startsWith("-H:ImageBuildID"))
			.findFirst()
			.orElseThrow();
	}

	private BuilderCommand command(String... arguments) {
		ImageRequest request = new ImageRequest(this.directory);
		new CommandLine(new ApiOptions(new FakeOptions()), request).parse(List.of(arguments), Origin.COMMAND_LINE);
		return new BuilderCommand(new ToolchainHome(this.path), request, Set.of("java.sql"));
	}

}
