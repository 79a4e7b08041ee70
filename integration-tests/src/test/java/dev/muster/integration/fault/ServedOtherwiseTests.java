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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import dev.muster.integration.project.Project;
import dev.muster.test.form.ApplicationForm;
import dev.muster.test.form.EndedApplication;
import dev.muster.test.form.PackagedApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application does not start whose code or hints let it serve other routes
 * than those of its manifest.
 */
class ServedOtherwiseTests {

	private static final String JAR = "target/greetings-1.0.0.jar";

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "JVM")
	void refusesToStartWhenAMappingIsRegisteredTwice(ApplicationForm form) throws IOException {
		Path folder = Project.copy("sample-app", "registered-twice");
		Files.writeString(folder.resolve("src/main/java/com/example/greetings/Again.java"),
				"""
						package com.example.greetings;

						import org.springframework.stereotype.Component;
						import org.springframework.web.bind.annotation.RequestMethod;
						import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
						import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

						@Component
						class Again {
							Again(RequestMappingHandlerMapping requestMappingHandlerMapping) throws NoSuchMethodException {
								requestMappingHandlerMapping.registerMapping(
										RequestMappingInfo.paths("/again/{name}").methods(RequestMethod.GET)
											.options(requestMappingHandlerMapping.getBuilderConfiguration()).build(),
										"greetingController", GreetingController.class.getDeclaredMethod("greet", String.class));
							}
						}
						""");
		EndedApplication application = PackagedApplication.of(packaged(folder), folder.resolve("target/unpacked"))
			.in(form)
			.runToEnd();
		assertThat(application.exitCode()).as(application.output()).isEqualTo(1);
		assertThat(application.output()).contains("APPLICATION FAILED TO START")
			.contains("phantom: GET /again/{name} (com.example.greetings.GreetingController#greet, bean"
					+ " greetingController): the bean is recorded with other routes: code registers this one while the"
					+ " application runs, or the manifest was changed after the build")
			.doesNotContain("Tomcat started");
		System.out.println("fault with a second mapping (%s): exit code %d".formatted(form, application.exitCode()));
	}

	@Test
	void refusesToStartWithoutTheHintOfAHandlerMethod() throws IOException {
		Path folder = Project.copy("sample-app", "hint-removed");
		Path jar = Files.copy(packaged(folder), folder.resolve("changed.jar"), StandardCopyOption.COPY_ATTRIBUTES);
		PlantedHints.remove(jar, "com.example.greetings.GreetingController");
		EndedApplication application = PackagedApplication.of(jar, folder.resolve("target/unpacked"))
			.in(ApplicationForm.CLOSED_WORLD)
			.runToEnd();
		assertThat(application.exitCode()).as(application.output()).isEqualTo(1);
		assertThat(application.output()).contains("APPLICATION FAILED TO START")
			.contains("missing: GET /greetings/{name} (com.example.greetings.GreetingController#greet, bean"
					+ " greetingController): the method cannot be seen by reflection: the executable has no hint for it")
			.doesNotContain("Tomcat started");
		System.out.println("fault with a hint removed: exit code %d".formatted(application.exitCode()));
	}

	private static Path packaged(Path folder) {
		Project.maven(folder, "-Pnative", "package", "-DskipTests").run(Duration.ofMinutes(5)).orFail();
		return folder.resolve(JAR);
	}

}
