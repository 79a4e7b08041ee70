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
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.test.TestClasses;
import dev.muster.test.failure.TestSetupException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link PackagedApplication}.
 */
class PackagedApplicationTests {

	@TempDir
	private Path folder;

	@Test
	void saysThatTheJarIsMissing() {
		Path jar = this.folder.resolve("missing.jar");
		assertThatExceptionOfType(TestSetupException.class).isThrownBy(() -> PackagedApplication.of(jar, this.folder))
			.withMessageContainingAll(jar.toString(), "package the application before the test");
	}

	@Test
	void saysThatTheJarIsNotExecutable() throws IOException {
		Path jar = new TestClasses(this.folder.resolve("classes")).file("a.txt", "a")
			.jar(this.folder.resolve("plain.jar"), "");
		assertThatExceptionOfType(TestSetupException.class).isThrownBy(() -> PackagedApplication.of(jar, this.folder))
			.withMessageContainingAll("no executable jar of Spring Boot", jar.toString());
	}

	@Test
	void saysThatTheApplicationWasNotProcessed() throws IOException {
		PackagedApplication application = PackagedApplication.of(SampleJar.make(this.folder, false), this.folder);
		assertThat(application.in(ApplicationForm.JVM)).isNotNull();
		assertThatExceptionOfType(TestSetupException.class)
			.isThrownBy(() -> application.in(ApplicationForm.CLOSED_WORLD))
			.withMessageContainingAll("not processed ahead of time", "CLOSED_WORLD", "profile 'native'");
	}

}
