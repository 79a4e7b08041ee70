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

package dev.muster.buildpack.elf;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SymbolStripperTests {

	@TempDir
	private Path folder;

	@Test
	void removesSymbolsAndBuildOptions() throws Exception {
		Path file = TinyExecutable.build(this.folder.resolve("file"), "-g");
		Path options = Files.writeString(this.folder.resolve("options"), "-H:Path=secret");
		TinyExecutable
			.run(List.of("objcopy", "--add-section", ".debug.svm.imagebuild.arguments=" + options, file.toString()));
		SymbolStripper.strip(file);
		ElfFile facts = ElfParser.parse(MemorySegment.ofArray(Files.readAllBytes(file)));
		assertThat(facts.symbolTable()).isFalse();
		assertThat(facts.debugSections()).isEmpty();
		assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
	}

	@Test
	void failsOnOtherFiles() throws Exception {
		Path file = Files.writeString(this.folder.resolve("file"), "hello");
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> SymbolStripper.strip(file))
			.withMessageContaining("could not be stripped")
			.withMessageContaining("what to do: ");
	}

}
