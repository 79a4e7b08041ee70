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

package dev.muster.buildpack.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProgramTests {

	@TempDir
	private Path folder;

	@Test
	void givesLinesOfBothStreamsAndExitCode() {
		List<String> echo = new ArrayList<>();
		ProgramResult result = program("echo one; echo two >&2; exit 3", Duration.ofSeconds(30)).run(echo::add);
		assertThat(result).isEqualTo(new ProgramResult(3, List.of("one", "two"), false));
		assertThat(echo).containsExactly("one", "two");
		assertThat(result.lastLines(1)).isEqualTo("    two");
	}

	@Test
	void givesNothingButTheEnvironmentItIsTold() {
		Program program = new Program(List.of("/usr/bin/env"), this.folder, Map.of("A", "b"), Duration.ofSeconds(30));
		assertThat(program.run((line) -> {
		}).lines()).containsExactly("A=b");
	}

	@Test
	void endsProgramWhenItsTimeIsUp() {
		ProgramResult result = program("sleep 60", Duration.ofMillis(100)).run((line) -> {
		});
		assertThat(result.timedOut()).isTrue();
		assertThat(result.succeeded()).isFalse();
	}

	@Test
	void failsWhenThereIsNoSuchProgram() {
		Program program = new Program(List.of("no-such-program"), this.folder, null, Duration.ofSeconds(1));
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> program.run((line) -> {
		})).withMessageContaining("'no-such-program' cannot be run");
	}

	private Program program(String script, Duration limit) {
		return new Program(List.of("sh", "-c", script), this.folder, null, limit);
	}

}
