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

package dev.muster.toolchain.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ClassPath}, also as the command line fills it.
 */
class ClassPathTests {

	@TempDir
	Path directory;

	@Test
	void keepsOrderAndLeavesOutMissingEntries() throws IOException {
		Path classes = Files.createDirectory(this.directory.resolve("classes"));
		Path archive = Files.createFile(this.directory.resolve("a.jar"));
		assertThat(entries("-cp", "classes:missing::a.jar:./classes")).containsExactly(classes, archive);
	}

	@Test
	void putsArchivesInPlaceOfWildcard() throws IOException {
		Path folder = Files.createDirectory(this.directory.resolve("lib"));
		Path second = Files.createFile(folder.resolve("b.jar"));
		Path first = Files.createFile(folder.resolve("a.JAR"));
		Files.createFile(folder.resolve("c.txt"));
		assertThat(entries("--class-path", "lib/*")).containsExactly(first, second);
		assertThat(entries("-cp", "missing/*")).isEmpty();
	}

	@Test
	void readsEverySpellingOfOption() throws IOException {
		Path archive = Files.createFile(this.directory.resolve("a.jar"));
		assertThat(entries("-classpath", "a.jar")).containsExactly(archive);
		assertThat(entries("--classpath=a.jar")).containsExactly(archive);
		assertThat(entries("--class-path=a.jar")).containsExactly(archive);
	}

	private List<Path> entries(String... arguments) {
		ImageRequest request = new ImageRequest(this.directory);
		new CommandLine(new ApiOptions(new FakeOptions()), request).parse(List.of(arguments), Origin.COMMAND_LINE);
		return request.classPath().entries();
	}

}
