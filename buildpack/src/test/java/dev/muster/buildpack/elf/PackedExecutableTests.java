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
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PackedExecutableTests {

	private static final byte[] MAGIC = ("UP" + "X!").getBytes(StandardCharsets.US_ASCII);

	@TempDir
	private Path folder;

	@Test
	void findsMagicNumberInTheStubAndAtTheEnd() throws Exception {
		byte[] begin = executable();
		System.arraycopy(MAGIC, 0, begin, 0xe0, MAGIC.length);
		byte[] end = executable();
		System.arraycopy(MAGIC, 0, end, end.length - 36, MAGIC.length);
		assertThat(PackedExecutable.reason(MemorySegment.ofArray(begin))).hasValue("UPX's magic number");
		assertThat(PackedExecutable.reason(MemorySegment.ofArray(end))).hasValue("UPX's magic number");
	}

	@Test
	void findsSectionOfUpx() throws Exception {
		Path file = TinyExecutable.build(this.folder.resolve("file"));
		TinyExecutable.run("objcopy", "--rename-section", ".rodata=UPX0", file.toString());
		assertThat(PackedExecutable.reason(MemorySegment.ofArray(Files.readAllBytes(file)))).hasValue("UPX's sections");
	}

	@Test
	void findsCodeThatLooksRandom() throws Exception {
		byte[] random = new byte[64 * 1024];
		new Random(5).nextBytes(random);
		Path code = Files.write(this.folder.resolve("code"), random);
		Path source = Files.writeString(this.folder.resolve("file.s"),
				".text\n.global main\nmain:\n.incbin \"%s\"\n.section .note.GNU-stack\n".formatted(code));
		Path file = this.folder.resolve("file");
		TinyExecutable.run("gcc", "-o", file.toString(), source.toString());
		assertThat(PackedExecutable.reason(MemorySegment.ofArray(Files.readAllBytes(file)))).get()
			.asString()
			.contains("looks random");
	}

	@Test
	void leavesRealProgramsAlone() throws Exception {
		for (String name : List.of("bash", "gcc", "ld", "readelf", "objdump", "as")) {
			Path file = Path.of("/usr/bin", name).toRealPath();
			assertThat(PackedExecutable.reason(MemorySegment.ofArray(Files.readAllBytes(file)))).as(name).isEmpty();
		}
	}

	@Test
	void leavesOtherFilesAlone() {
		assertThat(PackedExecutable.reason(MemorySegment.ofArray(MAGIC))).isEmpty();
	}

	private byte[] executable() throws Exception {
		return Files.readAllBytes(TinyExecutable.buildHardened(this.folder.resolve("hardened")));
	}

}
