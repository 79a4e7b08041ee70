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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an executable which lacks hints refuses to start and names them. One
 * executable lacks two: that of a handler method, and that of a condition which is asked
 * only when the profile {@code festive} is active.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NativeFaultTests {

	private static final String IMAGE = "muster/test-hints-removed";

	private boolean built;

	@BeforeAll
	void build() throws IOException {
		Path folder = Project.copy("sample-app", "hints-removed-natively");
		Path sources = folder.resolve("src/main/java/com/example/greetings");
		Files.writeString(sources.resolve("Weekday.java"), """
				package com.example.greetings;

				import dev.muster.condition.RuntimeCondition;
				import org.springframework.context.annotation.ConditionContext;
				import org.springframework.core.type.AnnotatedTypeMetadata;

				class Weekday implements RuntimeCondition {

					@Override
					public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
						return context.getEnvironment().containsProperty("weekday");
					}

				}
				""");
		Files.writeString(sources.resolve("FestiveConfiguration.java"), """
				package com.example.greetings;

				import org.springframework.context.annotation.Bean;
				import org.springframework.context.annotation.Conditional;
				import org.springframework.context.annotation.Configuration;
				import org.springframework.context.annotation.Profile;

				@Configuration(proxyBeanMethods = false)
				@Profile("festive")
				class FestiveConfiguration {

					@Bean
					@Conditional(Weekday.class)
					Greeting cheers() {
						return new Greeting("Cheers");
					}

				}
				""");
		Project.maven(folder, "-Pnative", "package", "-DskipTests").run(Duration.ofMinutes(10)).orFail();
		Path jar = Files.copy(folder.resolve("target/greetings-1.0.0.jar"), folder.resolve("changed.jar"),
				StandardCopyOption.COPY_ATTRIBUTES);
		PlantedHints.remove(jar, "com.example.greetings.GreetingController");
		PlantedHints.remove(jar, "com.example.greetings.Weekday");
		PackBuild build = PackBuild.compile(jar, IMAGE, "BP_MUSTER_OPTIMIZATION=b");
		assertThat(build.result().exitCode()).as(build.result().output()).isZero();
		this.built = true;
		System.out.println("native image built: hints-removed");
	}

	@AfterAll
	void remove() {
		if (this.built) {
			Program.of("docker", "image", "rm", "-f", IMAGE).run(Duration.ofMinutes(1)).orFail();
		}
	}

	@Test
	void refusesToStartWithoutTheHintOfAHandlerMethod() {
		ProgramResult run = start();
		assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
		assertThat(run.output()).contains("APPLICATION FAILED TO START")
			.contains("missing: GET /greetings/{name} (com.example.greetings.GreetingController#greet, bean"
					+ " greetingController): the method cannot be seen by reflection: the executable has no hint for it")
			.doesNotContain("Tomcat started");
		System.out.println("fault with a hint removed natively: exit code %d".formatted(run.exitCode()));
	}

	@Test
	void refusesToStartWithoutTheHintOfACondition() {
		ProgramResult run = start("--spring.profiles.active=festive", "--muster.parity=off");
		assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
		assertThat(run.output()).contains("APPLICATION FAILED TO START")
			.contains("the condition 'com.example.greetings.Weekday' cannot be made; its class, or in an executable the"
					+ " hint for its constructor, is missing")
			.doesNotContain("Tomcat started");
		System.out.println("fault with a condition's hint removed natively: exit code %d".formatted(run.exitCode()));
	}

	private static ProgramResult start(String... arguments) {
		return Program
			.of("docker", "run", "--rm", "--pull", "never", "--network", "none", "--read-only", "--tmpfs", "/tmp",
					"--cap-drop", "ALL", "--security-opt", "no-new-privileges", IMAGE)
			.withArguments(arguments)
			.run(Duration.ofMinutes(1));
	}

}
