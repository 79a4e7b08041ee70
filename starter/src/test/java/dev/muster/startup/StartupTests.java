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

package dev.muster.startup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import dev.muster.manifest.RouteManifest;
import dev.muster.manifest.UnreadableManifestException;
import dev.muster.plan.UnreadablePlanException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for what happens while an application starts.
 */
@ExtendWith(OutputCaptureExtension.class)
class StartupTests {

	@Test
	void logsALineForEachControllerAndASummary(CapturedOutput output) {
		try (ConfigurableApplicationContext context = SpringApplication.run(Application.class, "--server.port=0")) {
			assertThat(context.isRunning()).isTrue();
			assertThat(output).contains("StartupTests$HelloController")
				.contains("GET /hello")
				.contains("Discovered 2 controllers with 3 routes (from the bean definitions)");
		}
	}

	@Test
	void refusesAnEmptyContextInTheStartupCheck() {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			assertThatIllegalStateException().isThrownBy(() -> StartupCheck.check(context))
				.withMessageContaining("No bean definition was registered")
				.withMessageContaining("Build the application again");
		}
	}

	@Test
	void refusesAMissingManifestInTheStartupCheck() {
		try (GenericApplicationContext context = new GenericApplicationContext()) {
			context.registerBean("some", String.class);
			assertThatExceptionOfType(UnreadableManifestException.class).isThrownBy(() -> StartupCheck.check(context))
				.withMessageContaining("the generated code has no manifest");
		}
	}

	@Test
	void explainsAnUnreadableManifest() {
		assertThatExceptionOfType(UnreadableManifestException.class).isThrownBy(() -> RouteManifest.parse("{}"))
			.satisfies((ex) -> {
				FailureAnalysis analysis = new UnreadableManifestFailureAnalyzer().analyze(ex);
				assertThat(analysis).isNotNull();
				assertThat(analysis.getDescription()).isEqualTo(
						"The application was processed ahead of time, and its route manifest META-INF/muster/routes.json"
								+ " cannot be read: its version is null, expected 3.");
				assertThat(analysis.getAction()).startsWith("Build the application again");
			});
	}

	@Test
	void explainsAnUnreadablePlan() {
		FailureAnalysis analysis = new UnreadablePlanFailureAnalyzer()
			.analyze(new UnreadablePlanException("it is not on the class path", null));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).isEqualTo("The application was processed ahead of time and has conditions"
				+ " that are decided at start-up, but the plan META-INF/muster/plan.txt cannot be used: it is not on the"
				+ " class path. Without it profiles and properties would be ignored.");
		assertThat(analysis.getAction()).startsWith("Build the application again");
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	@Import(HelloController.class)
	static class Application {

	}

	@RestController
	static class HelloController {

		@GetMapping("/hello")
		String hello() {
			return "hello";
		}

	}

}
