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

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.test.failure.TestSetupException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link LauncherArguments}.
 */
class LauncherArgumentsTests {

	@TempDir
	private Path folder;

	@Test
	void readsEverything() {
		LauncherArguments arguments = parse("--application-packages=com.example, org.example", "--report=report.txt",
				"--application-resources=all", "--visible-resources=a/*,b", "com.example.Main", "--server.port=0", "x");
		assertThat(arguments.classPath().entries()).containsExactly(this.folder);
		assertThat(arguments.application().packages()).containsExactly("com.example", "org.example");
		assertThat(arguments.report()).isEqualTo(Path.of("report.txt"));
		assertThat(arguments.closed()).isFalse();
		assertThat(arguments.visible()).hasToString("[a/*, b]");
		assertThat(arguments.mainClass()).isEqualTo("com.example.Main");
		assertThat(arguments.arguments()).containsExactly("--server.port=0", "x");
	}

	@Test
	void wantsHintsForResourcesAndNoReportByItself() {
		LauncherArguments arguments = parse("--application-packages=com.example", "com.example.Main");
		assertThat(arguments.closed()).isTrue();
		assertThat(arguments.report()).isNull();
	}

	@Test
	void saysWhatIsMissing() {
		assertFailure("'--application-packages' is missing", "com.example.Main");
		assertFailure("the main class is missing", "--application-packages=com.example");
		assertThatExceptionOfType(TestSetupException.class)
			.isThrownBy(() -> LauncherArguments.parse("--application-packages=com.example", "com.example.Main"))
			.withMessageContainingAll("'--classpath' is missing", "Usage: ClosedWorldLauncher");
	}

	@Test
	void saysWhatIsWrong() {
		assertFailure("'--unknown=1' is not known", "--unknown=1");
		assertFailure("'--report' has no value", "--report");
		assertFailure("'--report=' has no value", "--report=");
		assertFailure("neither 'hinted' nor 'all' but 'some'", "--application-resources=some");
	}

	@Test
	void saysWhichGlobIsWrong() {
		assertThatExceptionOfType(TestSetupException.class).isThrownBy(() -> parse("--visible-resources=a?"))
			.withMessageContainingAll("'a?'", "'**' for any segments");
	}

	private void assertFailure(String message, String... arguments) {
		assertThatExceptionOfType(TestSetupException.class).isThrownBy(() -> parse(arguments))
			.withMessageContainingAll(message, "the command line of the launcher", "Usage: ClosedWorldLauncher");
	}

	private LauncherArguments parse(String... arguments) {
		String[] all = new String[arguments.length + 1];
		all[0] = "--classpath=" + this.folder;
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		return LauncherArguments.parse(all);
	}

}
