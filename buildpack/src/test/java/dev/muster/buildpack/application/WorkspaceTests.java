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

package dev.muster.buildpack.application;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.elf.TinyExecutable;
import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WorkspaceTests {

	@TempDir
	private Path root;

	@Test
	void findsExplodedApplicationAndReadsItsManifest() throws Exception {
		Files.createDirectories(this.root.resolve("BOOT-INF"));
		Files.createDirectories(this.root.resolve("META-INF"));
		Files.writeString(this.root.resolve("META-INF/MANIFEST.MF"),
				"Manifest-Version: 1.0\r\nStart-Class: demo.App\r\nImplementation-Title: Demo\r\n\r\n");
		assertThat(new Workspace(this.root).application())
			.isEqualTo(new ExplodedApplication(this.root, "demo.App", "Demo", ""));
	}

	@Test
	void findsExecutableOfAnEarlierBuildpackBesideItsLibraries() throws Exception {
		Path executable = TinyExecutable.build(this.root.resolve("demo.App"));
		TinyExecutable.build(this.root.resolve("libawt.so"), "-shared", "-fPIC");
		assertThat(new Workspace(this.root).application()).isEqualTo(new CompiledApplication(executable, "", ""));
	}

	@Test
	void refusesFolderWithoutApplication() {
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> new Workspace(this.root).application())
			.withMessageContaining("neither a Spring Boot jar nor exactly one executable");
	}

	@Test
	void refusesTwoExecutables() throws Exception {
		TinyExecutable.build(this.root.resolve("one"));
		TinyExecutable.build(this.root.resolve("two"));
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> new Workspace(this.root).application())
			.withMessageContaining("one")
			.withMessageContaining("two");
	}

	@Test
	void emptiesTheFolderAndKeepsIt() throws Exception {
		Files.createDirectories(this.root.resolve("a/b"));
		Files.writeString(this.root.resolve("a/b/c"), "");
		new Workspace(this.root).empty();
		assertThat(this.root).isEmptyDirectory();
	}

}
