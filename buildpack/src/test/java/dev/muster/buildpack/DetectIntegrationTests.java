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

import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.BuildRun.Outcome;

import static org.assertj.core.api.Assertions.assertThat;

class DetectIntegrationTests {

	@TempDir
	private Path folder;

	private BuildRun run;

	@BeforeEach
	void prepare() throws Exception {
		// Other people's builders have no JDK while they detect.
		this.run = new BuildRun(this.folder).without("JAVA_HOME").without("GRAALVM_HOME");
	}

	@Test
	void takesPartWhenJarIsProcessed() throws Exception {
		assertThat(this.run.writeApplication().detect()).isEqualTo(new Outcome(0, ""));
	}

	@Test
	void doesNotTakePartWithoutManifest() throws Exception {
		Outcome outcome = this.run.detect();
		assertThat(outcome.exitCode()).isEqualTo(100);
		assertThat(outcome.output()).contains("no META-INF/MANIFEST.MF");
	}

	@Test
	void doesNotTakePartInOtherJars() throws Exception {
		Outcome outcome = this.run.writeManifest("Main-Class: demo.App").detect();
		assertThat(outcome.exitCode()).isEqualTo(100);
		assertThat(outcome.output()).contains("not a Spring Boot jar");
	}

	@Test
	void failsLoudlyWhenJarIsNotProcessed() throws Exception {
		Outcome outcome = this.run.writeManifest("Spring-Boot-Version: 4.1.2", "Start-Class: demo.App").detect();
		assertThat(outcome.exitCode()).isEqualTo(1);
		assertThat(outcome.output()).contains("was not processed ahead of time", "Spring-Boot-Native-Processed",
				"mvn -Pnative spring-boot:build-image");
	}

}
