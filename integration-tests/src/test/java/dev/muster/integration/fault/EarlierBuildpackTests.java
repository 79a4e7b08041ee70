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
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of what an earlier buildpack in the order can leave to Muster's.
 */
class EarlierBuildpackTests {

	private static final String HARDENED = "STAND_IN_LINK=-fPIE -pie -Wl,-z,relro,-z,now,-z,noexecstack";

	private static final String SERVICE = "/layers/muster_native/native-image/service";

	@Test
	void failsWhenTheExecutableIsNotPositionIndependent() throws IOException {
		PackBuild build = PackBuild.run("compiled", "STAND_IN_LINK=-no-pie -Wl,-z,relro,-z,now");
		assertThat(build.removeImage()).as("an image was made").isFalse();
		assertThat(build.result().exitCode()).isNotZero();
		assertThat(build.result().output()).contains("elf audit: FAIL")
			.contains("muster/native: the executable is not hardened: rule PIE is broken")
			.containsPattern("where: +/layers/muster_native/native-image/service")
			.containsPattern("what to do: link with -pie");
		System.out.println("fault without PIE: exit code " + build.result().exitCode());
	}

	@Test
	void hardensAndRunsAnExecutableThatIsPositionIndependent() throws IOException {
		PackBuild build = PackBuild.run("compiled", HARDENED);
		try {
			assertThat(build.result().output()).contains("elf audit: pass").contains("leak gate: clean");
			assertThat(build.result().exitCode()).isZero();
			ProgramResult run = Program
				.of("docker", "run", "--rm", "--pull", "never", "--network", "none", "--read-only", "--cap-drop", "ALL",
						"--security-opt", "no-new-privileges", build.image())
				.run(Duration.ofMinutes(1))
				.orFail();
			assertThat(run.output().strip()).isEqualTo("the stand-in runs");
		}
		finally {
			assertThat(build.removeImage()).as("the image was there").isTrue();
		}
	}

	@Test
	void hardensWhatPaketosNativeImageBuildpackLeaves() throws IOException {
		PackBuild build = PackBuild.run("paketo", HARDENED);
		try {
			assertThat(build.result().output()).contains("hardening com.example.Application of an earlier buildpack")
				.contains("elf audit: pass (1 file")
				.contains("leak gate: clean");
			assertThat(build.result().exitCode()).isZero();
			JsonNode metadata = JsonMapper.shared()
				.readTree(docker("inspect", "--format", "{{index .Config.Labels \"io.buildpacks.build.metadata\"}}",
						build.image()));
			assertThat(metadata.path("processes").valueStream().map((process) -> process.path("type").asString()))
				.containsExactlyInAnyOrder("native-image", "task", "web");
			assertThat(metadata.path("processes")
				.valueStream()
				.map((process) -> process.path("command").path(0).asString())).containsOnly(SERVICE);
			assertThat(metadata.path("buildpack-default-process-type").asString()).isEqualTo("web");
			for (String type : List.of("native-image", "task", "web")) {
				assertThat(docker("run", "--rm", "--pull", "never", "--network", "none", "--read-only", "--cap-drop",
						"ALL", "--entrypoint", "/cnb/process/" + type, build.image()))
					.as(type)
					.isEqualTo("the stand-in runs");
			}
			assertThat(files(build.image())).contains(SERVICE.substring(1))
				.doesNotContain("workspace/com.example.Application", "workspace/libawt.so")
				.noneMatch((file) -> file.startsWith("layers/test_paketo/"));
		}
		finally {
			assertThat(build.removeImage()).as("the image was there").isTrue();
		}
	}

	private static List<String> files(String image) {
		String container = docker("create", "--pull", "never", image);
		try {
			return Program.of("sh", "-c", "docker export " + container + " | tar -tf -")
				.run(Duration.ofMinutes(1))
				.orFail()
				.output()
				.lines()
				.toList();
		}
		finally {
			docker("rm", container);
		}
	}

	private static String docker(String... arguments) {
		return Program.of("docker").withArguments(arguments).run(Duration.ofMinutes(1)).orFail().output().strip();
	}

	@Test
	void failsWhenThereIsNoNativeImage() throws IOException {
		PackBuild build = PackBuild.run("no-native-image");
		assertThat(build.removeImage()).as("an image was made").isFalse();
		assertThat(build.result().exitCode()).isNotZero();
		assertThat(build.result().output()).contains("muster/native: there is no native-image to compile with")
			.containsPattern("where: +the builder \\(looked at \\[/layers/test_no-native-image/jdk/bin/native-image")
			.contains("what to do: use a builder with a GraalVM of JDK 25 or later");
		System.out.println("fault without native-image: exit code " + build.result().exitCode());
	}

}
