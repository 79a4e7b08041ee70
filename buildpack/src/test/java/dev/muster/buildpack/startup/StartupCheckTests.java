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

package dev.muster.buildpack.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class StartupCheckTests {

	@TempDir
	private Path folder;

	@Test
	void passesWhenExecutableEndsWell() throws Exception {
		Path executable = executable("test \"$1\" = --muster.startup-check=true && test -z \"$HOME\"");
		assertThatNoException().isThrownBy(() -> StartupCheck.run(executable));
	}

	@Test
	void failsWithLastLinesWhenItDoesNot() throws Exception {
		Path executable = executable("i=0; while [ $i -lt 40 ]; do i=$((i+1)); echo line $i.; done; exit 7");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> StartupCheck.run(executable))
			.withMessageContaining("exit code 7")
			.withMessageContaining("line 11.")
			.withMessageContaining("line 40.")
			.withMessageNotContaining("line 10.")
			.withMessageContaining("BP_MUSTER_STARTUP_CHECK=false");
	}

	private Path executable(String script) throws Exception {
		Path file = Files.writeString(this.folder.resolve("service"), "#!/bin/sh\n" + script + "\n");
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r-xr-xr-x"));
	}

}
