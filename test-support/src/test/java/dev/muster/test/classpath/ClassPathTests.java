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

package dev.muster.test.classpath;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.test.TestClasses;
import dev.muster.test.failure.TestSetupException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ClassPath}.
 */
class ClassPathTests {

	@TempDir
	private Path folder;

	private TestClasses classes;

	@BeforeEach
	void makeClasses() throws IOException {
		this.classes = new TestClasses(this.folder.resolve("classes")).file("a.txt", "a");
	}

	@Test
	void readsAList() throws IOException {
		Path jar = this.classes.jar(this.folder.resolve("a.jar"), "");
		assertThat(ClassPath.parse(this.classes.folder() + File.pathSeparator + jar).entries())
			.containsExactly(this.classes.folder(), jar);
	}

	@Test
	void readsAFile() throws IOException {
		Path file = Files.writeString(this.folder.resolve("path"), this.classes.folder() + "\n");
		assertThat(ClassPath.parse("@" + file).entries()).containsExactly(this.classes.folder());
	}

	@Test
	void followsTheManifestAndLeavesOutWhatIsNotThere() throws IOException {
		Path second = this.classes.jar(this.folder.resolve("b.jar"), "a.jar");
		Path first = this.classes.jar(this.folder.resolve("a.jar"), "b.jar missing.jar");
		assertThat(ClassPath.parse(first.toString()).entries()).containsExactly(first, second);
	}

	@Test
	void saysWhichEntryIsMissing() {
		Path missing = this.folder.resolve("missing.jar");
		assertThatExceptionOfType(TestSetupException.class).isThrownBy(() -> ClassPath.parse(missing.toString()))
			.withMessageContainingAll("does not exist", missing.toString(), "build it");
	}

	@Test
	void saysWhichEntryIsNoJar() {
		Path text = this.classes.folder().resolve("a.txt");
		assertThatExceptionOfType(TestSetupException.class).isThrownBy(() -> ClassPath.parse(text.toString()))
			.withMessageContainingAll("no folder and no readable jar", text.toString());
	}

	@Test
	void saysWhichFileCannotBeRead() {
		Path missing = this.folder.resolve("missing");
		assertThatExceptionOfType(TestSetupException.class).isThrownBy(() -> ClassPath.parse("@" + missing))
			.withMessageContainingAll("cannot be read", missing.toString());
	}

	@Test
	void refusesAnEmptyList() {
		assertThatExceptionOfType(TestSetupException.class).isThrownBy(() -> ClassPath.parse(" "))
			.withMessageContaining("is empty");
	}

}
