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
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of a build that leaves out the profile {@code native}.
 */
class NotProcessedTests {

	@Test
	void failsWhenTheJarWasNotProcessedAheadOfTime() throws IOException {
		Path application = Project.copy("demo-app", "not-processed");
		String image = "muster/test-not-processed";
		ProgramResult result = Project
			.maven(application, "spring-boot:build-image", "-DskipTests", "-Dmuster.image-name=" + image,
					"-Dmuster.builder=" + Project.image("muster.builder", "bin/setup"),
					"-Dmuster.run-image=" + Project.image("muster.run-image", "bin/setup"))
			.run(Duration.ofMinutes(10));
		assertThat(Program.of("docker", "image", "inspect", image).run(Duration.ofMinutes(1)).exitCode())
			.as("an image was made")
			.isNotZero();
		assertThat(result.exitCode()).isNotZero();
		assertThat(result.output()).contains("muster/native: this Spring Boot jar was not processed ahead of time.")
			.containsPattern("where: +META-INF/MANIFEST.MF")
			.contains("what to do: build with the 'native' profile: mvn -Pnative spring-boot:build-image");
		System.out.println("fault without AOT: exit code " + result.exitCode());
	}

}
