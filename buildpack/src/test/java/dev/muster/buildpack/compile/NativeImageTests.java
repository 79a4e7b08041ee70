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

package dev.muster.buildpack.compile;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NativeImageTests {

	@TempDir
	private Path folder;

	@Test
	void looksInHomesBeforePath() throws Exception {
		Path home = compiler("home/bin", "echo home");
		Path path = compiler("path", "echo path");
		assertThat(NativeImage
			.find(Map.of("GRAALVM_HOME", this.folder.resolve("home").toString(), "PATH",
					this.folder.resolve("path").toString()))
			.program()).isEqualTo(home);
		assertThat(NativeImage
			.find(Map.of("JAVA_HOME", this.folder.toString(), "PATH", "/nowhere:" + this.folder.resolve("path")))
			.program()).isEqualTo(path);
	}

	@Test
	void tellsVersion() throws Exception {
		assertThat(new NativeImage(compiler("bin", "echo native-image 25; echo more")).version())
			.isEqualTo("native-image 25");
	}

	@Test
	void failsWhenThereIsNone() {
		assertThatExceptionOfType(BuildFailedException.class)
			.isThrownBy(() -> NativeImage.find(Map.of("JAVA_HOME", this.folder.toString())))
			.withMessageContaining("no native-image")
			.withMessageContaining(this.folder.toString());
	}

	@Test
	void failsWhenItDoesNotWork() throws Exception {
		NativeImage broken = new NativeImage(compiler("bin", "echo no memory; exit 3"));
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(broken::version)
			.withMessageContaining("no memory");
	}

	private Path compiler(String name, String script) throws Exception {
		Path file = Files.createDirectories(this.folder.resolve(name)).resolve("native-image");
		Files.writeString(file, "#!/bin/sh\n" + script + "\n");
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
		return file;
	}

}
