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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the parser says of good and bad files what GNU readelf says.
 */
class ReadelfTests {

	/** Code that is patched while it is loaded. */
	private static final String TEXT_RELOCATION = "__asm__(\".text\\n.quad main\");\n";

	@TempDir
	private Path folder;

	static Stream<String> flags() {
		return Stream.of("-pie -fPIE -s -Wl,-z,relro,-z,now,-z,noexecstack", "-no-pie", "-no-pie -s", "-Wl,-z,norelro",
				"-Wl,-z,lazy", "-Wl,-z,now", "-Wl,-z,execstack", "-Wl,--disable-new-dtags,-rpath,/tmp/old",
				"-Wl,--enable-new-dtags,-rpath,/tmp/young:$ORIGIN", "-nostdlib -static -Wl,-e,main,-N",
				"-nostdlib -static -Wl,-e,main", "-Wl,--no-as-needed -lz -lm", "-g", "-g -gz=zlib", "-g3 -gdwarf-4",
				"-static", "-static-pie", "-static -s -Wl,-z,norelro", "-shared -fPIC",
				"-shared -fPIC -s -Wl,-soname,libtiny.so.1", "-shared -Wl,-z,notext -DTEXT_RELOCATION",
				"-Wl,--build-id=none", "-Wl,--build-id=md5", "-Wl,--build-id=0x1234abcd", "-Wl,-z,noseparate-code",
				"-Wl,-z,nodefaultlib,-z,nodelete", "-c", "-Wl,--hash-style=sysv -fstack-protector-all",
				"-Wl,--strip-debug", "-Wl,-z,pack-relative-relocs");
	}

	@ParameterizedTest
	@MethodSource("flags")
	void saysWhatReadelfSays(String flags) throws Exception {
		String source = "int main(void) { return 0; }\n" + (flags.contains("TEXT_RELOCATION") ? TEXT_RELOCATION : "");
		Path file = this.folder.resolve("file");
		Path code = Files.writeString(this.folder.resolve("file.c"), source);
		TinyExecutable
			.run(Stream.of(List.of("gcc", "-o", file.toString(), code.toString()), Arrays.asList(flags.split(" ")))
				.flatMap(List::stream)
				.toArray(String[]::new));
		ElfFile facts = ElfParser.parse(MemorySegment.ofArray(Files.readAllBytes(file)));
		assertThat(facts).isEqualTo(ReadelfFacts.of(file));
	}

}
