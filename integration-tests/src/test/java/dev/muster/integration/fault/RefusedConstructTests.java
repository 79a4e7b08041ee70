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
import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of constructs that cannot be kept open until start-up: the build has to say so.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RefusedConstructTests {

	private static final String APPLICATION = "integration-tests/refused-app";

	private Path folder = Path.of("");

	@BeforeAll
	void compile() throws IOException {
		this.folder = Project.copy(APPLICATION, "refused-app");
		Project.maven(this.folder, "-Pnative", "compile").run(Duration.ofMinutes(5)).orFail();
	}

	@ParameterizedTest
	@EnumSource
	void failsWhenAConstructCannotBeKeptOpen(Construct construct) {
		ProgramResult result = Project
			.maven(this.folder, "-Pnative", "spring-boot:process-aot@process-aot",
					"-Dstart-class=dev.muster.refused." + construct.mainClass)
			.run(Duration.ofMinutes(5));
		assertThat(result.exitCode()).as(result.output()).isNotZero();
		assertThat(result.output()).contains("Not everything can be kept open until start-up:")
			.contains("\n" + construct.what + "\n  where: dev.muster.refused." + construct.where + "\n  what to do: "
					+ construct.action);
		System.out.println("fault with %s: exit code %d".formatted(construct, result.exitCode()));
	}

	@Test
	void isToldByTheApplicationWhatThereIs() throws IOException {
		String constructs = Files.readString(Project.file(APPLICATION).resolve("constructs.txt"));
		assertThat(constructs.lines().filter((line) -> !line.startsWith("#"))).extracting((line) -> line.split(" ")[0])
			.containsExactlyInAnyOrder(Construct.mainClasses());
	}

	/**
	 * A construct that the build refuses.
	 */
	enum Construct {

		/** Properties that would be there in any case. */
		PROPERTY_SOURCE("propertysource.PropertySourceApplication",
				"@PropertySource on a configuration class that depends on a run-time condition",
				"propertysource.PropertySourceApplication$Sourced",
				"move the properties to a profile-specific file (application-<profile>.properties)"),

		/** A condition that creates a bean. */
		BEAN_CONDITION("beancondition.BeanConditionApplication",
				"The run-time condition 'dev.muster.refused.beancondition.OnSaid' asks for more than the environment"
						+ " (getBeanFactory)",
				"beancondition.BeanConditionApplication#asking", "let it ask the environment only"),

		/** Packages of entities that would be scanned in any case. */
		ENTITIES("entities.EntitiesApplication",
				"Two configuration classes, of which one depends on a run-time condition, register the bean"
						+ " 'org.springframework.boot.persistence.autoconfigure.EntityScanPackages' differently",
				"entities.EntitiesApplication$More and dev.muster.refused.entities.EntitiesApplication",
				"move the annotations that register it"),

		/** A registrar that runs once only, and asks for a profile. */
		IMPORT_REGISTRAR("importregistrar.ImportRegistrarApplication",
				"A profile or a property is read while the application is processed ahead of time",
				"importregistrar.ProfileImportRegistrar", "use conditions (@Profile, @ConditionalOnProperty)"),

		/** Packages of the application that would be scanned in any case. */
		PACKAGES("packages.PackagesApplication",
				"Two configuration classes, of which one depends on a run-time condition, register the bean"
						+ " 'org.springframework.boot.autoconfigure.AutoConfigurationPackages' differently",
				"packages.PackagesApplication$More and dev.muster.refused.packages.PackagesApplication",
				"move the annotations that register it"),

		/** A post-processor that changes definitions by a property. */
		POST_PROCESSOR("postprocessor.PostProcessorApplication",
				"A profile or a property is read while the application is processed ahead of time",
				"postprocessor.PostProcessorApplication", "use conditions (@Profile, @ConditionalOnProperty)"),

		/** A post-processor that registers definitions by a property. */
		REGISTRY_POST_PROCESSOR("registrypostprocessor.RegistryPostProcessorApplication",
				"A profile or a property is read while the application is processed ahead of time",
				"registrypostprocessor.RegistryPostProcessorApplication",
				"use conditions (@Profile, @ConditionalOnProperty)"),

		/** A selector that asks for a property. */
		SELECTOR("selector.SelectorApplication",
				"A profile or a property is read while the application is processed ahead of time",
				"selector.PropertySelector", "use conditions (@Profile, @ConditionalOnProperty)"),

		/** Two beans of one name, and one of them is not what it seems to be. */
		SCOPED("scoped.ScopedApplication", "Alternatives with one name of which one has a scoped proxy",
				"scoped.ScopedApplication#otherSpeaker", "give the bean 'speaker' a name of its own"),

		/** A condition that may ask whatever it likes. */
		UNMARKED("unmarked.UnmarkedApplication",
				"The condition 'dev.muster.refused.unmarked.OnMachine' may depend on anything",
				"unmarked.UnmarkedApplication#unmarked",
				"if it depends on the environment only, let it implement dev.muster.condition.RuntimeCondition");

		private final String mainClass;

		private final String what;

		private final String where;

		private final String action;

		Construct(String mainClass, String what, String where, String action) {
			this.mainClass = mainClass;
			this.what = what;
			this.where = where;
			this.action = action;
		}

		static String[] mainClasses() {
			return Arrays.stream(values()).map((construct) -> construct.mainClass).toArray(String[]::new);
		}

	}

}
