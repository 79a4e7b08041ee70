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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import dev.muster.integration.form.TestApplication;
import dev.muster.integration.project.Project;
import dev.muster.test.form.ApplicationForm;
import dev.muster.test.form.ApplicationStart;
import dev.muster.test.form.EndedApplication;
import dev.muster.test.form.PackagedApplication;
import dev.muster.test.form.RunningApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application that serves other routes than its build has recorded does not
 * start, and says which ones.
 */
class ParityFaultTests {

	private static final String PLAIN = "/controllers/plain";

	private static final String FIELD = "Query.subclass";

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "JVM")
	void refusesToServeWhatWasNotRecorded(ApplicationForm form) throws IOException {
		EndedApplication application = start(form, (table) -> table.deleteRow(PLAIN)).runToEnd();
		assertThat(application.exitCode()).as(application.output()).isEqualTo(1);
		assertThat(application.output()).contains("APPLICATION FAILED TO START")
			.containsPattern("Description:\\s+The application does not serve the routes that were recorded: 0 missing,"
					+ " [1-9][0-9]* phantom, [1-9][0-9]* as recorded\\.")
			.containsPattern(
					"phantom: GET /controllers/plain \\(\\S+#\\S+, bean \\S+\\): the bean is recorded with other"
							+ " routes: code registers this one while the application runs, or the manifest was changed")
			.containsPattern("Action:\\s+Look at the probable causes")
			.contains("'muster.parity=warn'")
			.doesNotContain("Tomcat started");
		System.out.println("fault with a row deleted (%s): exit code %d".formatted(form, application.exitCode()));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "JVM")
	void refusesToStartWithoutWhatWasRecorded(ApplicationForm form) throws IOException {
		EndedApplication application = start(form, (table) -> table.changePath(PLAIN, "/controllers/vanished"))
			.runToEnd();
		assertThat(application.exitCode()).as(application.output()).isEqualTo(1);
		assertThat(application.output()).contains("APPLICATION FAILED TO START")
			.containsPattern("missing: GET /controllers/vanished \\(\\S+#\\S+, bean \\S+\\): its handler answers"
					+ " 'GET /controllers/plain' instead")
			.doesNotContain("Tomcat started");
		System.out.println("fault with another path (%s): exit code %d".formatted(form, application.exitCode()));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "JVM")
	void refusesToFetchWhatWasNotRecorded(ApplicationForm form) throws IOException {
		EndedApplication application = start(form, (table) -> table.deleteRow(FIELD))
			.withArguments("--spring.profiles.active=payloads")
			.runToEnd();
		assertThat(application.exitCode()).as(application.output()).isEqualTo(1);
		assertThat(application.output()).contains("APPLICATION FAILED TO START")
			.containsPattern(
					"phantom: GraphQL Query\\.subclass \\(\\S+GraphQlController#subclass, bean \\S+\\): the bean is"
							+ " recorded with other routes")
			.doesNotContain("Tomcat started");
		System.out.println("fault with a field deleted (%s): exit code %d".formatted(form, application.exitCode()));
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "JVM")
	void refusesToStartWithoutAFieldThatWasRecorded(ApplicationForm form) throws IOException {
		EndedApplication application = start(form, (table) -> table.changePath(FIELD, "Query.vanished"))
			.withArguments("--spring.profiles.active=payloads")
			.runToEnd();
		assertThat(application.exitCode()).as(application.output()).isEqualTo(1);
		assertThat(application.output()).contains("APPLICATION FAILED TO START")
			.containsPattern("missing: GraphQL Query\\.vanished \\(\\S+#\\S+, bean \\S+\\): its handler answers"
					+ " 'GraphQL Query\\.subclass' instead")
			.doesNotContain("Tomcat started");
		System.out.println("fault with another field (%s): exit code %d".formatted(form, application.exitCode()));
	}

	// The endpoints would be open on the port of the application.
	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "JVM")
	void refusesAManagementPortThatTheBuildDidNotKnow(ApplicationForm form) throws IOException {
		EndedApplication application = start(form, (table) -> {
		}).withArguments("--management.server.port=0").runToEnd();
		assertThat(application.exitCode()).as(application.output()).isEqualTo(1);
		assertThat(application.output()).contains("APPLICATION FAILED TO START")
			.contains("phantom: GET /actuator/health (endpoint health): it is served on a port that is not the one of"
					+ " management: whether management has a port of its own was decided while")
			.contains("process it with the same 'management.server.port'")
			.doesNotContain("Tomcat started");
		System.out.println("fault with another port (%s): exit code %d".formatted(form, application.exitCode()));
	}

	@Test
	void startsInSpiteOfADifferenceWhenItIsAskedTo() throws IOException {
		try (RunningApplication application = start(ApplicationForm.AOT, (table) -> table.deleteRow(PLAIN))
			.withArguments("--muster.parity=warn")
			.start()) {
			assertThat(application.log()).contains("WARN")
				.contains("phantom: GET /controllers/plain")
				.contains("Tomcat started");
		}
	}

	@Test
	void comparesNothingWhenItIsAskedTo() throws IOException {
		try (RunningApplication application = start(ApplicationForm.AOT, (table) -> table.deleteRow(PLAIN))
			.withArguments("--muster.parity=off")
			.start()) {
			assertThat(application.log()).doesNotContain("Parity", "phantom").contains("Tomcat started");
		}
	}

	@Test
	void startsAsItWasBuilt() throws IOException {
		try (RunningApplication application = start(ApplicationForm.AOT, (table) -> {
		}).start()) {
			assertThat(application.log()).containsPattern("Parity check passed in \\S+ ms: [1-9][0-9]* routes");
		}
	}

	private static ApplicationStart start(ApplicationForm form, Fault fault) throws IOException {
		Path folder = Project.work("parity-fault");
		Path jar = folder.resolve("changed.jar");
		Files.copy(TestApplication.CONDITIONS.jar(), jar, StandardCopyOption.COPY_ATTRIBUTES);
		fault.plantIn(new GeneratedTable(jar));
		return PackagedApplication.of(jar, folder.resolve("unpacked"))
			.in(form)
			.withApplicationPackages("dev.muster.conditions", "dev.muster.conditionsauto",
					"dev.muster.conditionslibrary", "dev.muster.conditionsoutside");
	}

	/**
	 * What is wrong with a route table.
	 */
	@FunctionalInterface
	private interface Fault {

		void plantIn(GeneratedTable table) throws IOException;

	}

}
