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
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of an application that makes class files resources of its executable: one that it
 * names itself, and those that Spring names where Muster's AOT processor is not there to
 * withdraw them. The same four features with the processor are in the application of
 * {@code ConditionsTests}, whose image the gate lets pass.
 */
class EmbeddedClassTests {

	@Test
	void failsWhenClassFilesAreEmbeddedInTheExecutable() throws IOException {
		Path application = Project.copy("integration-tests/leaking-app", "leaking-app");
		String image = "muster/test-leaking-app";
		ProgramResult result = Project
			.maven(application, "-Pnative", "spring-boot:build-image", "-DskipTests", "-Dmuster.image-name=" + image,
					"-Dmuster.builder=" + Project.image("muster.builder", "bin/setup"),
					"-Dmuster.run-image=" + Project.image("muster.run-image", "bin/setup"))
			.run(Duration.ofMinutes(40));
		assertThat(Program.of("docker", "image", "inspect", image).run(Duration.ofMinutes(1)).exitCode())
			.as("an image was made")
			.isNotZero();
		assertThat(result.exitCode()).isNotZero();
		assertThat(result.output()).contains("elf audit: pass")
			.containsPattern("leak gate: \\d+ finding")
			.contains("class file dev/muster/leaking/PriceRules.class in "
					+ "/layers/muster_native/native-image/service at offset ")
			.containsPattern("remove the resource entry 'dev/muster/leaking/PriceRules.class' in \\S+")
			.containsPattern("where: +/layers/muster_native/native-image/service!/dev/muster/leaking/\\w+\\.class")
			.containsPattern("what to do: remove the resource entry 'dev/muster/leaking/\\w+\\.class' in ");
		for (String importer : List.of("AsyncSettings", "CachingSettings", "SecuritySettings", "TransactionSettings")) {
			String file = "dev/muster/leaking/" + importer + ".class";
			assertThat(result.output()).as("the importer of an ImportAware configuration class")
				.contains("class file " + file + " in /layers/muster_native/native-image/service at offset ")
				.containsPattern("remove the resource entry '" + file + "' in \\S+");
		}
		System.out.println("native image built: leaking-app");
		System.out.println("fault with a class file: exit code " + result.exitCode());
	}

}
