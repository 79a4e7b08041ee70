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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real executable, built in a moment by the machine's C compiler.
 */
public final class TinyExecutable {

	/** What a hardened executable is linked with. */
	private static final String[] HARDENED = { "-pie", "-fPIE", "-s", "-Wl,-z,relro,-z,now,-z,noexecstack" };

	private TinyExecutable() {
	}

	public static Path build(Path file, String... flags) throws IOException, InterruptedException {
		Path source = file.resolveSibling(file.getFileName() + ".c");
		Files.writeString(source, "int main(void) { return 0; }\n");
		List<String> command = new ArrayList<>(List.of("gcc", "-o", file.toString(), source.toString()));
		command.addAll(Arrays.asList(flags));
		run(command);
		Files.delete(source);
		return file;
	}

	public static Path buildHardened(Path file) throws IOException, InterruptedException {
		build(file, HARDENED);
		run(List.of("strip", "--strip-all", "--remove-section=.comment", file.toString()));
		return file;
	}

	public static String run(String... command) throws IOException, InterruptedException {
		return run(List.of(command));
	}

	static String run(List<String> command) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
		return output;
	}

}
