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

package dev.muster.test.each;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

import dev.muster.test.failure.TestSetupException;
import dev.muster.test.form.SampleJar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link EachForm}: classes that use it are run as JUnit runs them.
 */
class EachFormTests {

	private static final List<String> RUNS = new ArrayList<>();

	@TempDir
	private static Path folder = Path.of("");

	private static Path processed = Path.of("");

	private static Path plain = Path.of("");

	@BeforeAll
	static void make() throws IOException {
		processed = SampleJar.make(Files.createDirectory(folder.resolve("processed")), true);
		plain = SampleJar.make(Files.createDirectory(folder.resolve("plain")), false);
	}

	@Test
	void startsOneApplicationForTheMethodsOfAClass() {
		run(OnClass.class, processed).testEvents().assertStatistics((events) -> events.started(6).succeeded(6));
		assertThat(RUNS).extracting((run) -> run.split(" ")[0])
			.containsExactly("JVM", "JVM", "AOT", "AOT", "CLOSED_WORLD", "CLOSED_WORLD");
		for (int each = 0; each < RUNS.size(); each += 2) {
			assertThat(RUNS.get(each)).isEqualTo(RUNS.get(each + 1));
		}
	}

	@Test
	void startsOneApplicationForAMethod() {
		run(OnMethod.class, plain).testEvents().assertStatistics((events) -> events.started(2).succeeded(2));
		assertThat(RUNS).hasSize(2).doesNotHaveDuplicates();
	}

	@Test
	void endsTheApplicationAfterwards() {
		run(OnMethod.class, plain);
		assertThat(RUNS).isNotEmpty();
		for (String run : RUNS) {
			assertThatExceptionOfType(UncheckedIOException.class)
				.isThrownBy(() -> status(URI.create(run.split(" ")[1])));
		}
	}

	@Test
	void saysThatAFormNeedsAnImage() {
		assertFailure(WithoutImage.class, "there is no image for the form NATIVE_IMAGE");
	}

	@Test
	void saysThatAFormNeedsProcessing() {
		assertFailure(NotProcessed.class, "the application was not processed ahead of time");
	}

	@Test
	void takesTheOnlyExecutableJar(@TempDir Path project) throws IOException {
		Path target = Files.createDirectories(project.resolve("target"));
		assertThatExceptionOfType(TestSetupException.class).isThrownBy(() -> ApplicationJar.find(project))
			.withMessageContaining("there is no executable jar of Spring Boot")
			.withMessageContaining(EachForm.JAR);
		Path jar = Files.copy(plain, target.resolve("one.jar"));
		assertThat(ApplicationJar.find(project)).isEqualTo(jar);
		Files.copy(jar, target.resolve("other.jar"));
		assertThatExceptionOfType(TestSetupException.class).isThrownBy(() -> ApplicationJar.find(project))
			.withMessageContaining("there are several executable jars of Spring Boot: one.jar, other.jar");
	}

	private static void assertFailure(Class<?> type, String message) {
		run(type, plain).testEvents()
			.failed()
			.assertThatEvents()
			.singleElement()
			.satisfies((event) -> assertThat(event.toString()).contains(message));
	}

	private static EngineExecutionResults run(Class<?> type, Path jar) {
		RUNS.clear();
		System.setProperty(EachForm.JAR, jar.toString());
		try {
			return EngineTestKit.engine("junit-jupiter").selectors(DiscoverySelectors.selectClass(type)).execute();
		}
		finally {
			System.clearProperty(EachForm.JAR);
		}
	}

	private static void record(ApplicationInForm application) {
		assertThat(status(application.address())).isEqualTo(404);
		assertThat(application.log()).contains("Started ");
		RUNS.add("%s %s".formatted(application.form(), application.address()));
	}

	private static int status(URI address) {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client
				.send(HttpRequest.newBuilder(address.resolve("/nothing")).build(),
						HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@EachForm
	static class OnClass {

		@Test
		void first(ApplicationInForm application) {
			record(application);
		}

		@Test
		void second(ApplicationInForm application) {
			record(application);
		}

	}

	static class OnMethod {

		@EachForm({ Form.JVM, Form.JVM })
		void each(ApplicationInForm application) {
			record(application);
		}

	}

	static class WithoutImage {

		@EachForm(Form.NATIVE_IMAGE)
		void each(ApplicationInForm application) {
			record(application);
		}

	}

	static class NotProcessed {

		@EachForm(Form.AOT)
		void each(ApplicationInForm application) {
			record(application);
		}

	}

}
