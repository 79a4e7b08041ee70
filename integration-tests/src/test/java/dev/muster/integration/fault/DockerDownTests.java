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

import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of a machine on which no Docker daemon answers.
 */
class DockerDownTests {

	@Test
	void failsWhenTheDockerDaemonIsDown() {
		ProgramResult result = Program.of(Project.file("bin/demo").toString())
			.with("DOCKER_HOST", "unix:///nonexistent")
			.run(Duration.ofMinutes(2));
		assertThat(result.exitCode()).isEqualTo(1);
		assertThat(result.output()).contains("error: the Docker daemon does not answer")
			.containsPattern("where: .*DOCKER_HOST=unix:///nonexistent")
			.contains("what to do: start that daemon, correct DOCKER_HOST, or unset it");
		System.out.println("fault without Docker: exit code " + result.exitCode());
	}

}
