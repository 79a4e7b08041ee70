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

package dev.muster.test.form;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for the forms of a real application.
 */
class ApplicationFormTests {

	private static final Map<ApplicationForm, RunningApplication> RUNNING = new EnumMap<>(ApplicationForm.class);

	@TempDir
	private static Path folder;

	private static PackagedApplication application;

	@BeforeAll
	static void start() throws IOException {
		application = PackagedApplication.of(SampleJar.make(folder, true), folder.resolve("unpacked"));
		for (ApplicationForm form : ApplicationForm.values()) {
			RUNNING.put(form, application.in(form).start());
		}
	}

	@AfterAll
	static void stop() {
		RUNNING.values().forEach(RunningApplication::close);
	}

	@ParameterizedTest
	@EnumSource
	void answersInEveryForm(ApplicationForm form) throws Exception {
		HttpResponse<String> answer = get(form, "/declared");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).isEqualTo("{\"amount\":3}");
	}

	@Test
	void readsAPayloadWithoutAHintOnTheJvmOnly() throws Exception {
		assertThat(get(ApplicationForm.JVM, "/undeclared").body()).isEqualTo("{\"amount\":3}");
		assertThat(get(ApplicationForm.AOT, "/undeclared").body()).isEqualTo("{\"amount\":3}");
		assertThat(get(ApplicationForm.CLOSED_WORLD, "/undeclared").statusCode()).isEqualTo(500);
	}

	@Test
	void findsAResourceWithoutAHintOnTheJvmOnly() throws Exception {
		assertThat(get(ApplicationForm.JVM, "/resource").body()).contains("true");
		assertThat(get(ApplicationForm.AOT, "/resource").body()).contains("true");
		assertThat(get(ApplicationForm.CLOSED_WORLD, "/resource").body()).contains("false");
	}

	@Test
	void findsClassesByAScanOnTheJvmOnly() throws Exception {
		assertThat(get(ApplicationForm.JVM, "/scan").body()).isNotEqualTo("{\"classes\":0}");
		assertThat(get(ApplicationForm.AOT, "/scan").body()).isNotEqualTo("{\"classes\":0}");
		assertThat(get(ApplicationForm.CLOSED_WORLD, "/scan").body()).isEqualTo("{\"classes\":0}");
	}

	@Test
	void tellsWhatWasHidden() throws Exception {
		try (RunningApplication world = application.in(ApplicationForm.CLOSED_WORLD)
			.withArguments("--spring.main.banner-mode=off")
			.start()) {
			assertThat(world.form()).isEqualTo(ApplicationForm.CLOSED_WORLD);
			assertThat(world.log()).contains("AOT-processed");
			get(world, "/resource");
			get(world, "/undeclared");
			EndedApplication end = world.stop();
			assertThat(end.exitCode()).isEqualTo(143);
			assertThat(end.hidden()).contains("1 resource prices.txt",
					"1 member dev.muster.test.sample.SampleController$UndeclaredPrice#<init>(int)");
			assertThat(world.stop()).isEqualTo(end);
		}
	}

	@Test
	void showsWhatATestMakesVisible() throws Exception {
		try (RunningApplication world = application.in(ApplicationForm.CLOSED_WORLD)
			.withVisibleResources("*.txt")
			.start()) {
			assertThat(get(world, "/resource").body()).contains("true");
		}
	}

	@Test
	void failsWithTheLogWhenTheApplicationDoesNotStart() {
		ApplicationStart start = application.in(ApplicationForm.CLOSED_WORLD).withArguments("--server.port=none");
		assertThatIllegalStateException().isThrownBy(start::start)
			.withMessageContainingAll("The application has ended and not started", "exit code: 1",
					"APPLICATION FAILED TO START", "server.port", "Hidden by the closed world");
	}

	@Test
	void runsAnApplicationToItsEnd() {
		EndedApplication end = application.in(ApplicationForm.JVM)
			.withArguments("--spring.main.web-application-type=none")
			.withJvmOptions("-Xmx64m")
			.withEnvironment("SPRING_PROFILES_ACTIVE", "blue")
			.runToEnd();
		assertThat(end.exitCode()).as(end.output()).isZero();
		assertThat(end.command()).contains("-Xmx64m");
		assertThat(end.output()).contains("Started SampleApplication", "profile is active: \"blue\"");
		assertThat(end.hidden()).isEmpty();
	}

	private static HttpResponse<String> get(ApplicationForm form, String path) throws Exception {
		RunningApplication running = RUNNING.get(form);
		assertThat(running).isNotNull();
		return get(running, path);
	}

	private static HttpResponse<String> get(RunningApplication running, String path) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(running.address().resolve(path)).build(),
					BodyHandlers.ofString());
		}
	}

}
