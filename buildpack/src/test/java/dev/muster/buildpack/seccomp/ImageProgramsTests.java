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

package dev.muster.buildpack.seccomp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.elf.TinyExecutable;
import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.image.Image;
import dev.muster.buildpack.image.TestImage;
import dev.muster.buildpack.syscall.FoundCalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests of images that have nothing but programs that are linked statically.
 */
class ImageProgramsTests {

	private static final String PROGRAM = "/layers/app/service";

	private static final String LAUNCHER = "/cnb/lifecycle/launcher";

	private final Map<String, byte[]> files = new HashMap<>();

	@TempDir
	private Path folder;

	@BeforeEach
	void addProgram() throws Exception {
		this.files.put(PROGRAM.substring(1), executable(39));
	}

	@Test
	void readsProgramOfImageThatIsOtherwiseEmpty() throws Exception {
		FoundCalls calls = calls("[ \"%s\" ]".formatted(PROGRAM));
		assertThat(calls.numbers()).containsExactly(39);
		assertThat(calls.unresolved()).isEmpty();
	}

	@Test
	void readsLauncherThatStartsProgram() throws Exception {
		this.files.put(LAUNCHER.substring(1), executable(59));
		assertThat(calls("[ \"%s\" ]".formatted(LAUNCHER)).numbers()).containsExactly(39, 59);
	}

	@Test
	void saysThatLauncherIsMissing() {
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> calls("[ \"%s\" ]".formatted(LAUNCHER)))
			.withMessageContaining("a program of the image is missing")
			.withMessageContaining(LAUNCHER);
	}

	private FoundCalls calls(String entryPoint) throws Exception {
		Path archive = new TestImage().layer(this.files)
			.configuration("{ \"config\": { \"Entrypoint\": %s } }".formatted(entryPoint))
			.save(this.folder.resolve("image.tar"));
		try (Image image = Image.read(archive, ImagePrograms::isWanted)) {
			return new ImagePrograms(image, PROGRAM).calls();
		}
	}

	private byte[] executable(int number) throws Exception {
		Path source = Files.writeString(this.folder.resolve("main.c"), """
				void _start(void) {
					__asm__ volatile("syscall" : : "a"(%d) : "rcx", "r11", "memory");
					__builtin_trap();
				}
				""".formatted(number));
		Path file = this.folder.resolve("main");
		TinyExecutable.run("gcc", "-s", "-O2", "-fPIC", "-static-pie", "-nostdlib", "-o", file.toString(),
				source.toString());
		return Files.readAllBytes(file);
	}

}
