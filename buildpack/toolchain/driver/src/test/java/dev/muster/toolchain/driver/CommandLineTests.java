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
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link CommandLine} with {@link ApiOptions} and {@link ImageRequest}.
 */
class CommandLineTests {

	@TempDir
	Path directory;

	@Test
	void passesBuilderOptionsWithOrigin() {
		assertThat(parse("-H:+Flag", "-H:Name1=a=b").hosted()).containsExactly("-H:+Flag@user", "-H:Name1@user=a=b");
	}

	@Test
	void keepsOriginThatIsGiven() {
		assertThat(parse("-H:+Flag@some+api", "-H:Option@file=value@x").hosted()).containsExactly("-H:+Flag@some+api",
				"-H:Option@file=value@x");
	}

	@Test
	void leavesAtSignInValueAlone() {
		assertThat(parse("-H:Option=a@b").hosted()).containsExactly("-H:Option@user=a@b");
	}

	@Test
	void passesRuntimeOptionsUnchanged() {
		assertThat(parse("-R:MaxHeapSize=1g").hosted()).containsExactly("-R:MaxHeapSize=1g");
	}

	@Test
	void turnsFlagsOnAndOff() {
		assertThat(parse("--static", "--static=false", "--quiet-mode").hosted())
			.containsExactly("-H:+StaticExecutable@user+api", "-H:-StaticExecutable@user+api", "-H:-Talk@user+api");
	}

	@Test
	void prefersLongestOptionName() {
		assertThat(parse("--static-nolibc").hosted()).containsExactly("-H:+StaticExecutableWithDynamicLibC@user+api");
	}

	@Test
	void usesFixedAndDefaultValues() {
		assertThat(parse("--no-fallback", "--exact-reachability-metadata").hosted())
			.containsExactly("-H:FallbackThreshold@user+api=0", "-H:ThrowMissingRegistrationErrors@user+api=");
	}

	@Test
	void limitsExactReachabilityMetadataToPackages() {
		assertThat(parse("--exact-reachability-metadata=a.b,c").hosted())
			.containsExactly("-H:ThrowMissingRegistrationErrors@user+api=a.b,c");
	}

	@Test
	void transformsValues() {
		assertThat(parse("--initialize-at-run-time=a.B").hosted())
			.containsExactly("-H:ClassInitialization@user+api=a.B:run_time");
	}

	@Test
	void readsValueWithoutSeparator() {
		assertThat(parse("-Ob").hosted()).containsExactly("-H:Optimize@user+api=b");
	}

	@Test
	void notesLibraryThatExecutableIsLinkedWith() {
		assertThat(parse("--libc=musl").cLibrary()).isEqualTo("musl");
		assertThat(parse("-H:UseLibC=musl").cLibrary()).isEqualTo("musl");
		assertThat(parse().cLibrary()).isEqualTo("glibc");
	}

	@Test
	void choosesGarbageCollector() {
		assertThat(parse("--gc=epsilon").hosted()).containsExactly("-H:+UseEpsilonGC@user+api");
		assertUsage("Use --gc=serial or --gc=epsilon", "--gc=G1");
	}

	@Test
	void collectsSystemPropertiesAndJavaOptions() {
		ImageRequest request = parse("-Da=b", "-J-Xmx3g", "--enable-preview");
		assertThat(request.systemProperties()).containsExactly("-Da=b");
		assertThat(request.javaOptions()).containsExactly("-Xmx3g", "--enable-preview");
	}

	@Test
	void passesEnvironmentWithValueOrFromHere() {
		ImageRequest request = parse("-Ea=b=c", "-EPATH", "-EMUSTER_THERE_IS_NO_SUCH_VARIABLE");
		assertThat(request.environment()).containsEntry("a", "b=c")
			.containsEntry("PATH", System.getenv("PATH"))
			.hasSize(2);
	}

	@Test
	void reportsEnvironmentWithoutName() {
		assertUsage("Write -Ename or -Ename=value", "-E=b");
	}

	@Test
	void reportsUnknownOption() {
		assertUsage("unknown option '--no-such'. 'native-image --help' lists the options", "--no-such");
	}

	@Test
	void namesFileOfUnknownOption() {
		ImageRequest request = new ImageRequest(this.directory);
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> new CommandLine(new ApiOptions(new FakeOptions()), request).parse(List.of("--no-such"),
					Origin.file("file:/x.properties")))
			.withMessageContaining("unknown option '--no-such' in file:/x.properties");
	}

	@Test
	void reportsMissingValues() {
		assertUsage("'-cp' needs a value. Write it as the next argument", "-cp");
		assertUsage("'-o' needs a value. Write it as the next argument", "-o");
		assertUsage("'-march' needs a value. Write it as -march=<value>", "-march");
		assertUsage("'--exclude-config' needs a value", "--exclude-config", "a");
	}

	@Test
	void reportsBuilderOptionWithoutName() {
		assertUsage("'-H:=a' names no option", "-H:=a");
	}

	@Test
	void reportsArgumentFileWithinArgumentFile() {
		assertUsage("cannot name further ones", "@nested");
	}

	@Test
	void reportsExclusionThatIsNoExpression() {
		assertUsage("is not a regular expression", "--exclude-config", "(", "b");
	}

	@Test
	void takesMainClassAndImageNameFromNames() {
		assertThat(parse("a.Main", "image").target())
			.isEqualTo(new ImageTarget("a.Main", null, this.directory, "image"));
	}

	@Test
	void namesImageAfterMainClass() {
		assertThat(parse("Main").target().name()).isEqualTo("main");
	}

	@Test
	void namesImageByOption() {
		assertThat(parse("-o", "out/image", "Main").target())
			.isEqualTo(new ImageTarget("Main", null, this.directory.resolve("out"), "image"));
	}

	@Test
	void readsTargetFromBuilderOptions() {
		ImageRequest request = parse("-H:Class@api=a.Main", "-H:Name=image", "-H:Path=target");
		assertThat(request.target())
			.isEqualTo(new ImageTarget("a.Main", null, this.directory.resolve("target"), "image"));
		assertThat(request.hosted()).isEmpty();
	}

	@Test
	void readsModuleAndMainClass() {
		assertThat(parse("-m", "a.module/a.Main").target())
			.isEqualTo(new ImageTarget("a.Main", "a.module", this.directory, "a.main"));
		assertThat(parse("--module=a.module").target().name()).isEqualTo("a.module");
	}

	@Test
	void needsNoMainClassForSharedLibrary() {
		assertThat(parse("--shared", "-o", "library").target())
			.isEqualTo(new ImageTarget(null, null, this.directory, "library"));
	}

	@Test
	void reportsMissingTarget() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse("--static").target())
			.withMessageContaining("Name a main class, use -jar or -m");
	}

	@Test
	void reportsSurplusNames() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse("Main", "image", "more").target())
			.withMessageContaining("'more'")
			.withMessageContaining("Give one main class and one image name");
	}

	private ImageRequest parse(String... arguments) {
		ImageRequest request = new ImageRequest(this.directory);
		new CommandLine(new ApiOptions(new FakeOptions()), request).parse(List.of(arguments), Origin.COMMAND_LINE);
		return request;
	}

	private void assertUsage(String message, String... arguments) {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> parse(arguments))
			.withMessageContaining(message);
	}

}
