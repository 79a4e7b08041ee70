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

package dev.muster.test.world;

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
 * Tests for {@link ClosedWorld}.
 */
class ClosedWorldTests {

	@TempDir
	private Path folder;

	private TestClasses classes;

	private Path report;

	@BeforeEach
	void makeClasses() throws IOException {
		this.report = this.folder.resolve("report.txt");
		this.classes = new TestClasses(this.folder.resolve("classes")).compile("""
				package com.example;
				public class Main {
					public static void main(String[] args) {
						for (String arg : args) {
							Main.class.getResource(arg);
						}
					}
					void member() { }
				}""", """
				package com.example;
				public class NoMain {
					public void main(String[] args) { }
				}""");
	}

	@Test
	void reportsWhatWasHiddenAndHowOften() throws Exception {
		try (ClosedWorld world = open("com.example.Main", "Main.class", "/com/example/Main.class", "Missing.class")) {
			world.run();
		}
		assertThat(Files.readAllLines(this.report)).containsExactly("2 resource com/example/Main.class",
				"1 member com.example.Main#<init>()", "1 member com.example.Main#main(java.lang.String[])",
				"1 member com.example.Main#member()");
	}

	@Test
	void saysThatTheMainClassIsMissing() throws Exception {
		assertFailure("com.example.Missing", "is not on the class path");
	}

	@Test
	void saysThatTheMainMethodIsMissing() throws Exception {
		assertFailure("com.example.NoMain", "no static method 'main(String[])'");
	}

	private void assertFailure(String mainClass, String message) throws IOException {
		try (ClosedWorld world = open(mainClass)) {
			assertThatExceptionOfType(TestSetupException.class).isThrownBy(world::mainMethod)
				.withMessageContainingAll(message, mainClass);
		}
	}

	private ClosedWorld open(String mainClass, String... arguments) {
		String[] all = new String[arguments.length + 4];
		all[0] = "--classpath=" + this.classes.folder();
		all[1] = "--application-packages=com.example";
		all[2] = "--report=" + this.report;
		all[3] = mainClass;
		System.arraycopy(arguments, 0, all, 4, arguments.length);
		return ClosedWorld.open(LauncherArguments.parse(all));
	}

}
