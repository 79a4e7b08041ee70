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
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.muster.buildpack.allow.AllowEntry;
import dev.muster.buildpack.allow.AllowList;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class ElfAuditTests {

	@TempDir
	private Path folder;

	private final ElfAudit audit = new ElfAudit(
			new AllowList(List.of(new AllowEntry("foreign", "elf", "/usr/lib/**", "comes as it is"))));

	@Test
	void passesHardenedExecutable() throws Exception {
		accept("/layers/app/service", TinyExecutable.buildHardened(this.folder.resolve("file")));
		assertThat(this.audit.violations()).isEmpty();
		assertThat(this.audit.summary()).isEqualTo("elf audit: pass (1 file, 11 rules)");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			PIE,             -no-pie
			RELRO,           '-Wl,-z,norelro'
			BIND_NOW,        '-Wl,-z,lazy'
			STACK,           '-Wl,-z,execstack'
			SEARCH_PATH,     '-Wl,-rpath,/tmp'
			NEEDED,          -l:libgomp.so.1
			DEBUG_SECTIONS,  -g
			BUILD_ID,        '-Wl,--build-id=none'
			""")
	void findsBrokenRule(ElfRule rule, String flag) throws Exception {
		String library = TinyExecutable.run(List.of("gcc", "-print-file-name=libgomp.so.1")).strip();
		String[] flags = { "-s", "-Wl,-z,now", "-Wl,--no-as-needed", flag.replace("-l:libgomp.so.1", library) };
		Path file = TinyExecutable.build(this.folder.resolve("file"), flags);
		accept("/layers/app/service", file);
		assertThat(this.audit.violations()).anySatisfy((violation) -> {
			assertThat(violation.rule()).isEqualTo(rule.name());
			assertThat(violation.path()).isEqualTo("/layers/app/service");
			assertThat(violation.found()).isNotBlank();
			assertThat(violation.action()).isNotBlank();
		});
		assertThat(this.audit.summary()).startsWith("elf audit: FAIL");
	}

	@Test
	void findsWritableCode() throws Exception {
		accept("/layers/app/service",
				TinyExecutable.build(this.folder.resolve("file"), "-nostdlib", "-static", "-Wl,-e,main,-N"));
		assertThat(this.audit.violations()).extracting(ElfViolation::rule).contains("WRITABLE_CODE");
	}

	@Test
	void findsTextRelocations() throws Exception {
		Path source = Files.writeString(this.folder.resolve("file.c"),
				"int main(void) { return 0; }\n__asm__(\".text\\n.quad main\");\n");
		Path file = this.folder.resolve("file");
		TinyExecutable.run("gcc", "-o", file.toString(), source.toString(), "-shared", "-Wl,-z,notext");
		accept("/layers/app/service", file);
		assertThat(this.audit.violations()).extracting(ElfViolation::rule).contains("TEXT_RELOCATIONS");
	}

	@Test
	void saysWhatIsNotApplicable() throws Exception {
		accept("/layers/app/service", TinyExecutable.build(this.folder.resolve("file"), "-static-pie", "-s"));
		assertThat(this.audit.reports().getFirst().notApplicable()).containsOnly(
				entry("BIND_NOW", "nothing is linked at run time"), entry("NEEDED", "nothing is linked at run time"),
				entry("SEARCH_PATH", "nothing is linked at run time"));
	}

	@Test
	void saysThatALibraryIsNoExecutable() throws Exception {
		accept("/layers/app/lib.so", TinyExecutable.build(this.folder.resolve("file"), "-shared", "-fPIC", "-s"));
		assertThat(this.audit.reports().getFirst().notApplicable())
			.containsOnly(entry("PIE", "a library can be loaded at any address"));
	}

	@Test
	void findsSymbolTable() throws Exception {
		accept("/layers/app/service", TinyExecutable.build(this.folder.resolve("file"), "-pie", "-Wl,-z,relro,-z,now"));
		assertThat(this.audit.violations()).extracting(ElfViolation::rule).containsExactly("SYMBOLS", "DEBUG_SECTIONS");
	}

	@Test
	void findsBrokenFile() throws Exception {
		Path file = Files.write(this.folder.resolve("file"), new byte[] { 0x7f, 'E', 'L', 'F', 2, 1 });
		accept("/layers/app/service", file);
		assertThat(this.audit.violations()).extracting(ElfViolation::rule).containsExactly("FORMAT");
	}

	@Test
	void listsForeignFileThatIsAllowed() throws Exception {
		accept("/usr/lib/libfixed", TinyExecutable.build(this.folder.resolve("file"), "-no-pie"));
		assertThat(this.audit.violations()).isEmpty();
		assertThat(this.audit.reports().getFirst().allowedBy()).isEqualTo("foreign");
		assertThat(this.audit.summary()).contains("1 of them foreign");
	}

	@Test
	void leavesOtherFilesAlone() throws Exception {
		accept("/etc/passwd", Files.writeString(this.folder.resolve("file"), "nobody"));
		assertThat(this.audit.reports()).isEmpty();
	}

	private void accept(String path, Path file) throws Exception {
		this.audit.accept(path, MemorySegment.ofArray(Files.readAllBytes(file)));
	}

}
