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
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ElfParserTests {

	@TempDir
	private Path folder;

	@Test
	void readsHardenedExecutableAsReadelfDoes() throws Exception {
		Path file = TinyExecutable.buildHardened(this.folder.resolve("hardened"));
		ElfFile facts = parse(file);
		assertThat(facts.type()).isEqualTo("DYN");
		assertThat(facts.relro()).isTrue();
		assertThat(facts.bindNow()).isTrue();
		assertThat(facts.stack()).isEqualTo("RW");
		assertThat(facts.needed()).containsExactly("libc.so.6");
		assertThat(facts.interpreter()).isEqualTo("/lib64/ld-linux-x86-64.so.2");
		assertThat(facts.symbolTable()).isFalse();
		assertThat(facts.debugSections()).isEmpty();
		assertThat(readelf(file))
			.contains("DYN (Position-Independent Executable file)", "BIND_NOW", "GNU_RELRO",
					"Shared library: [libc.so.6]", "[Requesting program interpreter: /lib64/ld-linux-x86-64.so.2]")
			.doesNotContain(".symtab", ".comment");
	}

	@Test
	void readsExecutableAtFixedAddressAsReadelfDoes() throws Exception {
		Path file = TinyExecutable.build(this.folder.resolve("fixed"), "-no-pie", "-Wl,-z,lazy");
		ElfFile facts = parse(file);
		assertThat(facts.type()).isEqualTo("EXEC");
		assertThat(facts.positionIndependent()).isFalse();
		assertThat(facts.bindNow()).isFalse();
		assertThat(facts.symbolTable()).isTrue();
		assertThat(facts.debugSections()).containsExactly(".comment");
		assertThat(readelf(file)).contains("EXEC (Executable file)", ".symtab", ".comment").doesNotContain("BIND_NOW");
	}

	@Test
	void readsMissingRelroAsReadelfDoes() throws Exception {
		Path file = TinyExecutable.build(this.folder.resolve("norelro"), "-Wl,-z,norelro");
		assertThat(parse(file).relro()).isFalse();
		assertThat(readelf(file)).doesNotContain("GNU_RELRO");
	}

	@Test
	void readsExecutableStackAsReadelfDoes() throws Exception {
		Path file = TinyExecutable.build(this.folder.resolve("execstack"), "-Wl,-z,execstack");
		assertThat(parse(file).stack()).isEqualTo("RWX");
		assertThat(readelf(file)).containsPattern("GNU_STACK[^\\n]*\\n?[^\\n]*RWE");
	}

	@Test
	void readsSearchPathsAsReadelfDoes() throws Exception {
		Path old = TinyExecutable.build(this.folder.resolve("rpath"), "-Wl,--disable-new-dtags,-rpath,/tmp/old");
		Path young = TinyExecutable.build(this.folder.resolve("runpath"), "-Wl,--enable-new-dtags,-rpath,/tmp/young");
		assertThat(parse(old).searchPaths()).containsExactly("/tmp/old");
		assertThat(parse(young).searchPaths()).containsExactly("/tmp/young");
		assertThat(readelf(old)).contains("Library rpath: [/tmp/old]");
		assertThat(readelf(young)).contains("Library runpath: [/tmp/young]");
	}

	@Test
	void readsWritableCode() throws Exception {
		Path file = TinyExecutable.build(this.folder.resolve("rwx"), "-nostdlib", "-static", "-Wl,-e,main,-N");
		assertThat(parse(file).writableCode()).isPositive();
		assertThat(readelf(file)).contains("RWE");
	}

	@Test
	void readsNeededLibrariesInOrder() throws Exception {
		Path file = TinyExecutable.build(this.folder.resolve("needs"), "-Wl,--no-as-needed", "-lz", "-lm");
		assertThat(parse(file).needed()).containsExactly("libz.so.1", "libm.so.6", "libc.so.6");
	}

	@Test
	void refusesOtherFiles() {
		assertThatExceptionOfType(ElfFormatException.class)
			.isThrownBy(() -> ElfParser.parse(MemorySegment.ofArray("hello world".getBytes(StandardCharsets.UTF_8))))
			.withMessageContaining("magic number");
	}

	@Test
	void refusesThirtyTwoBitFiles() throws Exception {
		byte[] content = Files.readAllBytes(TinyExecutable.build(this.folder.resolve("file")));
		content[4] = 1;
		assertThatExceptionOfType(ElfFormatException.class)
			.isThrownBy(() -> ElfParser.parse(MemorySegment.ofArray(content)))
			.withMessageContaining("64 bit little-endian");
	}

	@Test
	void staysInsideTruncatedFileWhereverItEnds() throws Exception {
		byte[] content = Files.readAllBytes(TinyExecutable.build(this.folder.resolve("whole")));
		for (int length = 4; length < content.length; length += 97) {
			MemorySegment part = MemorySegment.ofArray(Arrays.copyOf(content, length));
			assertThatExceptionOfType(ElfFormatException.class).as("%d bytes", length)
				.isThrownBy(() -> ElfParser.parse(part));
		}
	}

	@Test
	void staysInsideFileWhoseHeaderPointsOutside() throws Exception {
		byte[] content = Files.readAllBytes(TinyExecutable.build(this.folder.resolve("bent")));
		Arrays.fill(content, 32, 40, (byte) 0x7f);
		assertThatExceptionOfType(ElfFormatException.class)
			.isThrownBy(() -> ElfParser.parse(MemorySegment.ofArray(content)))
			.withMessageContaining("reach beyond");
	}

	private static ElfFile parse(Path file) throws Exception {
		return ElfParser.parse(MemorySegment.ofArray(Files.readAllBytes(file)));
	}

	private static String readelf(Path file) throws Exception {
		return TinyExecutable.run(List.of("readelf", "--wide", "--headers", "--dynamic", file.toString()));
	}

}
