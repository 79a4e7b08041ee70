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
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.muster.integration.form.TestApplication;
import dev.muster.integration.project.Project;
import dev.muster.test.form.ApplicationForm;
import dev.muster.test.form.ApplicationStart;
import dev.muster.test.form.EndedApplication;
import dev.muster.test.form.PackagedApplication;
import dev.muster.test.form.RunningApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application whose plan was lost or damaged does not start, least of all
 * without the security that it was started with.
 */
class DamagedPlanTests {

	@ParameterizedTest
	@EnumSource
	void refusesToStartWhenThePlanIsDamaged(Damage damage) throws IOException {
		EndedApplication application = start(damage).runToEnd();
		assertThat(application.exitCode()).as(application.output()).isEqualTo(1);
		assertThat(application.output()).contains("APPLICATION FAILED TO START")
			.containsPattern("Description:\\s+The application was processed ahead of time and has conditions that are "
					+ "decided at start-up, but the plan META-INF/muster/plan.txt cannot be used: " + damage.reason)
			.contains("Without it profiles and properties would be ignored.")
			.containsPattern("Action:\\s+Build the application again with its 'native' profile")
			.doesNotContain("Tomcat started");
		System.out.println("fault with a plan (%s): exit code %d".formatted(damage, application.exitCode()));
	}

	@Test
	void startsWithThePlanAsItWasBuilt() throws IOException {
		try (RunningApplication application = start(null).start()) {
			assertThat(application.log()).contains("Tomcat started");
		}
	}

	@Test
	void refusesToStartWithoutAConditionThatThePlanNames() throws IOException {
		Path folder = Project.work("missing-condition");
		Path jar = folder.resolve("changed.jar");
		Files.copy(TestApplication.CONDITIONS.jar(), jar, StandardCopyOption.COPY_ATTRIBUTES);
		try (FileSystem content = FileSystems.newFileSystem(jar)) {
			Files.delete(content.getPath("/BOOT-INF/classes/dev/muster/conditions/condition/OnTicket.class"));
		}
		EndedApplication application = PackagedApplication.of(jar, folder.resolve("unpacked"))
			.in(ApplicationForm.AOT)
			.runToEnd();
		assertThat(application.exitCode()).as(application.output()).isEqualTo(1);
		assertThat(application.output()).contains("APPLICATION FAILED TO START")
			.contains("the condition 'dev.muster.conditions.condition.OnTicket' cannot be made; its class, or in an"
					+ " executable the hint for its constructor, is missing")
			.doesNotContain("Tomcat started");
		System.out.println("fault with a condition: exit code %d".formatted(application.exitCode()));
	}

	private static ApplicationStart start(@Nullable Damage damage) throws IOException {
		Path folder = Project.work("damaged-plan");
		Path jar = folder.resolve("damaged.jar");
		Files.copy(TestApplication.CONDITIONS.jar(), jar, StandardCopyOption.COPY_ATTRIBUTES);
		if (damage != null) {
			try (FileSystem content = FileSystems.newFileSystem(jar)) {
				damage.change(content.getPath("/META-INF/muster/plan.txt"));
			}
		}
		return PackagedApplication.of(jar, folder.resolve("unpacked"))
			.in(ApplicationForm.AOT)
			.withArguments("--trap.security=true");
	}

	/**
	 * What can happen to a plan.
	 */
	enum Damage {

		/** It is not there. */
		LOST("it is not on the class path") {

			@Override
			void change(Path plan) throws IOException {
				Files.delete(plan);
			}

		},

		/** There is nothing in it. */
		EMPTY("it does not fit the generated code") {

			@Override
			void change(Path plan) throws IOException {
				Files.write(plan, new byte[0]);
			}

		},

		/** A letter is another one. */
		ONE_BYTE("it does not fit the generated code") {

			@Override
			void change(Path plan) throws IOException {
				byte[] bytes = Files.readAllBytes(plan);
				bytes[bytes.length / 2] ^= 1;
				Files.write(plan, bytes);
			}

		},

		/** The last decisions are missing. */
		TRUNCATED("it does not fit the generated code") {

			@Override
			void change(Path plan) throws IOException {
				String text = Files.readString(plan);
				Files.writeString(plan, text.substring(0, text.lastIndexOf('\n', text.length() / 2) + 1));
			}

		},

		/** It is in a format that a later version may have. */
		LATER_VERSION("it does not fit the generated code") {

			@Override
			void change(Path plan) throws IOException {
				String text = Files.readString(plan, StandardCharsets.UTF_8);
				String changed = text.replaceFirst("\t\\d+\n", "\t99\n");
				assertThat(changed).isNotEqualTo(text);
				Files.writeString(plan, changed);
			}

		};

		private final String reason;

		Damage(String reason) {
			this.reason = reason;
		}

		abstract void change(Path plan) throws IOException;

	}

}
