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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.BuildRun.Outcome;
import dev.muster.buildpack.elf.TinyExecutable;
import dev.muster.buildpack.leak.ClassBytes;

import static org.assertj.core.api.Assertions.assertThat;

class BuildIntegrationTests {

	@TempDir
	private Path folder;

	private BuildRun run;

	@BeforeEach
	void prepare() throws IOException {
		this.run = new BuildRun(this.folder);
	}

	@Test
	void makesHardenedExecutableAndLeavesNothingElse() throws Exception {
		Outcome outcome = this.run.writeApplication().build();
		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
		assertThat(outcome.output()).contains("kept out 2 class files that the metadata of org.example:server:1.0",
				"the application's own metadata names 1 class files", "compiling demo.App with native-image 25.0.0",
				"start-up check: passed", "elf audit: pass (1 file, 11 rules)", "leak gate: clean (2 files, 1 MB)");
		assertThat(this.run.workspace()).isEmptyDirectory();
		assertThat(this.run.layers().resolve("native-image")).isDirectoryContaining("glob:**/service")
			.isDirectoryNotContaining("glob:**/*.so");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.run.executable())))
			.isEqualTo("r-xr-xr-x");
		assertThat(this.run.layers().resolve("launch.toml")).content()
			.contains(this.run.executable().toString(), "org.opencontainers.image.title", "Demo");
	}

	@Test
	void givesCompilerTheClassPathInOrderAndTheOptions() throws Exception {
		this.run.with("BP_MUSTER_OPTIMIZATION", "b").with("BP_MUSTER_NATIVE_IMAGE_ARGUMENTS", "'-Da=b c'");
		Outcome outcome = this.run.writeApplication().build();
		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
		Path root = this.run.workspace().toRealPath();
		assertThat(this.run.record()).content()
			.contains("\"--no-fallback\"", "\"-Ob\"", "\"--static-nolibc\"", "\"-Da=b c\"",
					"\"-H:NativeLinkerOption=-Wl,-z,pack-relative-relocs\"", "\"-H:NativeLinkerOption=-pie\"",
					"\"-H:NativeLinkerOption=-Wl,-z,relro,-z,now,-z,noexecstack\"",
					"\"%s/BOOT-INF/classes:%s/BOOT-INF/lib/server-1.0.jar\"".formatted(root, root), "\"demo.App\"");
	}

	@Test
	void linksStaticExecutableForEmptyRunImage() throws Exception {
		Path packages = Files.createFile(this.folder.resolve("packages.txt"));
		this.run.writeApplication()
			.with("BP_MUSTER_LINK", "static")
			.with("CNB_TARGET_DISTRO_NAME", "scratch")
			.with("MUSTER_RUN_IMAGE_PACKAGES", packages.toString());
		Outcome outcome = this.run.build();
		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
		assertThat(outcome.output()).contains("elf audit: pass (1 file, 11 rules)", "the run image is empty");
		assertThat(this.run.record()).content()
			.contains("\"--static\"", "\"--libc=musl\"")
			.doesNotContain("--static-nolibc", "pack-relative-relocs");
		assertThat(this.run.layers().resolve("report/hardening-report.json")).content()
			.contains("\"link\" : \"static\"", "\"needed\" : [ ]");
	}

	@Test
	void refusesExecutableThatNeedsLibraryOfEmptyRunImage() throws Exception {
		Outcome outcome = this.run.writeApplication().with("CNB_TARGET_DISTRO_NAME", "scratch").build();
		assertThat(outcome.exitCode()).isOne();
		assertThat(outcome.output()).contains("the executable would need a C library, and the run image has none",
				"set BP_MUSTER_LINK=static");
		assertThat(this.run.record()).doesNotExist();
	}

	@Test
	void takesResourcesInAndOut() throws Exception {
		this.run.writeApplication()
			.write("BOOT-INF/classes/demo/notes.txt", "only for us")
			.write("BOOT-INF/classes/static/index.html", "for all")
			.with("STAND_IN_INCLUDED", this.folder.resolve("included").toString())
			.with("BP_MUSTER_EXCLUDE_RESOURCES", "demo/*.txt")
			.with("BP_MUSTER_INCLUDE_RESOURCES", "static/**/*.html");
		Outcome outcome = this.run.build();
		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
		assertThat(outcome.output()).contains("left out 1 files (BP_MUSTER_EXCLUDE_RESOURCES): [demo/notes.txt]");
		assertThat(this.folder.resolve("included")).content()
			.contains("{\"resources\":[{\"glob\":\"static/**/*.html\"}]}", "static/index.html")
			.doesNotContain("notes.txt");
	}

	@Test
	void refusesGlobsThatMatchNothingOrClasses() throws Exception {
		Outcome nothing = this.run.writeApplication().with("BP_MUSTER_EXCLUDE_RESOURCES", "*.sql").build();
		assertThat(nothing.exitCode()).isOne();
		assertThat(nothing.output()).contains(
				"the glob '*.sql' of the option 'BP_MUSTER_EXCLUDE_RESOURCES' " + "matches no file of the application",
				"what to do: correct it");
		Outcome classes = this.run.writeApplication().with("BP_MUSTER_EXCLUDE_RESOURCES", "demo/**").build();
		assertThat(classes.exitCode()).isOne();
		assertThat(classes.output()).contains("without which no executable is made");
		Outcome everything = this.run.writeApplication()
			.with("BP_MUSTER_EXCLUDE_RESOURCES", "")
			.with("BP_MUSTER_INCLUDE_RESOURCES", "**")
			.build();
		assertThat(everything.exitCode()).isOne();
		assertThat(everything.output())
			.contains("the glob '**' of the option 'BP_MUSTER_INCLUDE_RESOURCES' " + "takes class files along");
	}

	@Test
	void labelsImageWithVersionAndWhatIsAskedFor() throws Exception {
		this.run.writeApplication()
			.writeManifest("Implementation-Title: Demo", "Implementation-Version: 1.2",
					"Spring-Boot-Native-Processed: true", "Start-Class: demo.App", "Spring-Boot-Version: 4.1.2")
			.with("BP_MUSTER_LABELS", "org.opencontainers.image.vendor=Shop");
		assertThat(this.run.build().exitCode()).isZero();
		assertThat(this.run.layers().resolve("launch.toml")).content()
			.contains("org.opencontainers.image.title", "org.opencontainers.image.version", "1.2",
					"org.opencontainers.image.vendor", "Shop");
	}

	@Test
	void writesReportThatIsTheSameForTheSameInput(@TempDir Path other) throws Exception {
		assertThat(this.run.writeApplication().build().exitCode()).isZero();
		BuildRun second = new BuildRun(other).writeApplication();
		assertThat(second.build().exitCode()).isZero();
		String report = "report/hardening-report.json";
		assertThat(this.run.layers().resolve(report)).content()
			.contains("\"org.example:server:1.0\" : 2", "\"libawt.so\"", "\"needed\" : [ \"libc.so.6\" ]",
					"\"/layers/muster_native/native-image/service\"", "STACK_CANARY", "native-image 25.0.0 (stand-in)")
			.doesNotContain(this.folder.toString())
			.isEqualTo(Files.readString(second.layers().resolve(report)));
		assertThat(this.run.executable()).hasSameBinaryContentAs(second.executable());
	}

	@Test
	void reusesExecutableWhenNothingHasChanged() throws Exception {
		assertThat(this.run.writeApplication().build().exitCode()).isZero();
		String report = Files.readString(this.run.layers().resolve("report/hardening-report.json"));
		Files.delete(this.run.record());
		Outcome outcome = this.run.writeApplication().build();
		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
		assertThat(outcome.output()).contains("unchanged, reusing the executable", "elf audit: pass (1 file, 11 rules)",
				"leak gate: clean (2 files");
		assertThat(this.run.record()).doesNotExist();
		assertThat(this.run.layers().resolve("report/hardening-report.json")).hasContent(report);
	}

	@Test
	void compilesAgainWhenAClassHasChanged() throws Exception {
		assertThat(this.run.writeApplication().build().exitCode()).isZero();
		Files.delete(this.run.record());
		this.run.writeApplication().write("BOOT-INF/classes/demo/App.class", "changed");
		assertThat(this.run.build().output()).contains("compiling demo.App");
		assertThat(this.run.record()).exists();
	}

	@Test
	void compilesAgainWhenLibrariesOfTheCompilerHaveChanged() throws Exception {
		assertThat(this.run.writeApplication().build().exitCode()).isZero();
		Files.delete(this.run.record());
		Path libraries = this.run.compiler().resolve("../../lib/svm/downloads.sha256").normalize();
		Files.createDirectories(libraries.getParent());
		Files.writeString(libraries, "of a newer C library");
		assertThat(this.run.writeApplication().build().output()).contains("compiling demo.App");
		assertThat(this.run.record()).exists();
	}

	@Test
	void failsWhenInitializerIsMissing() throws Exception {
		this.run.writeApplication();
		Files.delete(this.run.workspace().resolve("BOOT-INF/classes/demo/App__ApplicationContextInitializer.class"));
		assertFails("the AOT initializer of 'demo.App' is missing",
				"where:      BOOT-INF/classes/demo/App__ApplicationContextInitializer.class", "what to do: build with");
	}

	@Test
	void failsWhenMetadataIsMissing() throws Exception {
		this.run.writeApplication();
		Files.delete(this.run.workspace().resolve("META-INF/native-image/demo/app/reachability-metadata.json"));
		assertFails("own reachability metadata is missing", "what to do: build with");
	}

	@Test
	void failsWhenCompilerIsMissing() throws Exception {
		this.run.writeApplication();
		Files.delete(this.run.compiler());
		assertFails("there is no native-image to compile with", this.run.compiler().toString());
	}

	@Test
	void failsWhenThereIsNoJdk() throws Exception {
		this.run.writeApplication().without("JAVA_HOME").without("GRAALVM_HOME").with("PATH", "/nowhere");
		assertFails("there is no JDK to run this buildpack with", "what to do: use a builder");
	}

	@Test
	void failsWhenJdkIsTooOld() throws Exception {
		Path java = Files.createDirectories(this.folder.resolve("old/bin")).resolve("java");
		Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"21.0.9\" 2025-10-21' >&2\n");
		Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
		this.run.writeApplication().with("JAVA_HOME", this.folder.resolve("old").toString());
		assertFails("the builder's JDK is too old: 21", java.toString());
	}

	@Test
	void failsWhenOptionIsUnknown() throws Exception {
		this.run.writeApplication().with("BP_MUSTER_LEAKGATE", "warn");
		assertFails("the option 'BP_MUSTER_LEAKGATE' is unknown", "did you mean 'BP_MUSTER_LEAK_GATE'?");
	}

	@Test
	void failsWhenExecutableDoesNotStart() throws Exception {
		this.run.writeApplication().with("STAND_IN_EXIT", "9");
		assertFails("ended with exit code 9 in the start-up check", "    started");
	}

	@Test
	void leavesStartOutWhenToldTo() throws Exception {
		this.run.writeApplication().with("STAND_IN_EXIT", "9").with("BP_MUSTER_STARTUP_CHECK", "false");
		assertThat(this.run.build().exitCode()).isZero();
	}

	@Test
	void failsWhenClassFileIsInsideExecutableAndTellsWhoRegisteredIt() throws Exception {
		this.run.writeApplication().with("STAND_IN_EMBED", classFile());
		assertFails(
				"class file dev/muster/buildpack/Build.class in /layers/muster_native/native-image/service at offset",
				"remove the resource entry 'dev/muster/buildpack/Build.class' in "
						+ "META-INF/native-image/demo/app/reachability-metadata.json (the application)");
	}

	@Test
	void failsWhenPasswordIsInsideExecutableAndDoesNotPrintIt() throws Exception {
		this.run.writeApplication().with("STAND_IN_EMBED", password());
		assertFails("password in a property", "[password-property]: whoever has the image can log in",
				"what to do: change the password");
		assertThat(this.run.build().output()).doesNotContain("hunter22");
	}

	@Test
	void acceptsWhatTheApplicationAllowsUntilADay() throws Exception {
		this.run.writeApplication().with("STAND_IN_EMBED", password());
		allow("rule = 'password-property'\nexpires = 9999-12-31");
		Outcome outcome = this.run.build();
		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
		assertThat(outcome.output()).contains("leak gate: clean");
	}

	@Test
	void failsWhenWhatIsAllowedHasExpired() throws Exception {
		this.run.writeApplication().with("STAND_IN_EMBED", password());
		allow("rule = 'password-property'\nexpires = 2026-01-01");
		assertFails("entry 'test' of the allow list has expired on 2026-01-01");
	}

	@Test
	void failsWhenWhatIsAllowedIsNotThere() throws Exception {
		this.run.writeApplication();
		allow("rule = 'password-property'\nexpires = 9999-12-31");
		assertFails("the allow list has entries that nothing needs: [test]", "what to do: remove them");
	}

	private String password() throws IOException {
		return Files.writeString(this.folder.resolve("resource"), "\nshop.pass" + "word=hunter22\n").toString();
	}

	private void allow(String lines) throws IOException {
		this.run.write("META-INF/muster/allow-list.toml",
				"[[entries]]\nid = 'test'\ngate = 'leak'\npath = '/layers/**'\nreason = 'a test'\n" + lines + "\n");
	}

	@Test
	void failsWhenLayerOfAnEarlierBuildpackLeaks() throws Exception {
		Path other = Files.createDirectories(this.folder.resolve("layers/other/agent"));
		Files.writeString(other.resolve("agent.jar"), "");
		this.run.writeApplication();
		Files.writeString(this.folder.resolve("layers/other/agent.toml"), "[types]\nlaunch = false\n");
		assertThat(this.run.build().exitCode()).isZero();
		this.run.writeApplication();
		Files.writeString(this.folder.resolve("layers/other/agent.toml"), "[types]\nlaunch = true\n");
		assertFails("archive /layers/other/agent/agent.jar");
	}

	@Test
	void warnsOfClassFileWhenToldTo() throws Exception {
		this.run.writeApplication().with("STAND_IN_EMBED", classFile()).with("BP_MUSTER_LEAK_GATE", "warn");
		Outcome outcome = this.run.build();
		assertThat(outcome.exitCode()).isZero();
		assertThat(outcome.output()).contains("leak gate: 1 finding", "dev/muster/buildpack/Build.class");
		assertThat(this.run.layers().resolve("report/hardening-report.json")).content()
			.contains("\"rule\" : \"class-file\"", "\"mode\" : \"warn\"");
	}

	@Test
	void hardensExecutableOfAnEarlierBuildpack() throws Exception {
		TinyExecutable.build(this.run.workspace().resolve("demo.App"), "-pie", "-Wl,-z,relro,-z,now");
		Files.delete(this.run.compiler());
		Outcome outcome = this.run.build();
		assertThat(outcome.exitCode()).as(outcome.output()).isZero();
		assertThat(outcome.output()).contains("hardening demo.App of an earlier buildpack", "elf audit: pass (1 file");
		assertThat(this.run.executable()).isExecutable();
		assertThat(this.run.workspace()).isEmptyDirectory();
	}

	@Test
	void failsWhenExecutableOfAnEarlierBuildpackIsNotPositionIndependent() throws Exception {
		TinyExecutable.build(this.run.workspace().resolve("demo.App"), "-no-pie", "-Wl,-z,relro,-z,now");
		assertFails("the executable is not hardened: rule PIE is broken (EXEC)",
				"where:      /layers/muster_native/native-image/service", "what to do: link with -pie");
	}

	private String classFile() throws IOException {
		return Files.write(this.folder.resolve("Build.class"), ClassBytes.of(Build.class)).toString();
	}

	private void assertFails(String... texts) throws Exception {
		Outcome outcome = this.run.build();
		assertThat(outcome.output()).contains(texts);
		assertThat(outcome.exitCode()).isEqualTo(1);
	}

}
