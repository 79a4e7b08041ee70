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

package dev.muster.buildpack.syscall;

import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.muster.buildpack.elf.TinyExecutable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the search, over programs made by the machine's C compiler.
 */
class CallSearchTests {

	private static final String CALL = """
			static inline long call(long number) {
				long result;
				__asm__ volatile("syscall" : "=a"(result) : "a"(number) : "rcx", "r11", "memory");
				return result;
			}
			""";

	private static final String UNPACKED = "-Wl,-z,nopack-relative-relocs";

	private static final String PACKED = "-Wl,-z,pack-relative-relocs";

	private static final int GETPID = 39;

	private static final int GETPPID = 110;

	private static final int GETTID = 186;

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "-O1", "-O2" })
	void findsConstants(String optimization) throws Exception {
		FoundCalls found = search(CALL + "long f(void) { return call(39); }", "-shared", "-fPIC", optimization);
		assertThat(found.numbers()).containsExactly(GETPID);
		assertThat(found.unresolved()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-O1", "-O2" })
	void findsBothOfTwoAlternatives(String optimization) throws Exception {
		FoundCalls found = search(CALL + "long f(int which) { return call(which ? 39 : 186); }", "-shared", "-fPIC",
				optimization, "-fno-if-conversion");
		assertThat(found.numbers()).contains(GETPID, GETTID);
		assertThat(found.unresolved()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "-O1", "-O2" })
	void findsNumbersThatAreGivenAsArguments(String optimization) throws Exception {
		FoundCalls found = search(CALL + """
				__attribute__((noinline)) static long pass(long number) { return call(number); }
				__attribute__((noinline)) static long last(int a, int b, int c, int d, int e, int f, long number) {
					return a + b + c + d + e + f + pass(number);
				}
				long f(void) { return pass(39) + pass(110); }
				long g(int a) { return last(a, a, a, a, a, a, 186); }
				""", "-shared", "-fPIC", optimization, "-fno-ipa-sra", "-fno-ipa-cp");
		assertThat(found.numbers()).containsExactly(GETPID, GETPPID, GETTID);
		assertThat(found.unresolved()).isEmpty();
	}

	@Test
	void findsNumbersBehindTableOfSwitch() throws Exception {
		FoundCalls found = search(CALL + """
				long f(int which) {
					long number;
					switch (which) {
						case 0: number = 39; __asm__ volatile("" : "+r"(number)); break;
						case 1: number = 110; __asm__ volatile("nop" : "+r"(number)); break;
						case 2: number = 186; __asm__ volatile("nop; nop" : "+r"(number)); break;
						case 3: number = 102; __asm__ volatile("nop; nop; nop" : "+r"(number)); break;
						case 4: number = 104; __asm__ volatile("nop; nop; nop; nop" : "+r"(number)); break;
						default: return 0;
					}
					return call(number);
				}
				""", "-shared", "-fPIC", "-O2");
		assertThat(found.numbers()).containsExactly(GETPID, 102, 104, GETPPID, GETTID);
		assertThat(found.unresolved()).isEmpty();
	}

	@Test
	void saysThatItDoesNotFollowFramesOfUnoptimizedCode() throws Exception {
		FoundCalls found = search(CALL + "long f(void) { return call(39); }", "-shared", "-fPIC", "-O0");
		assertThat(found.unresolved()).isNotEmpty();
	}

	@Test
	void saysThatNumberComesFromMemory() throws Exception {
		FoundCalls found = search(CALL + "long number; long f(void) { return call(number); }", "-shared", "-fPIC",
				"-O2");
		assertThat(found.numbers()).isEmpty();
		assertThat(found.unresolved()).singleElement().asString().startsWith("tested at 0x");
	}

	@Test
	void saysThatFunctionWhoseAddressIsTakenMayGetAnyNumber() throws Exception {
		FoundCalls found = search(CALL + """
				static long pass(long number) { return call(number); }
				long (*pointer)(long) = pass;
				""", "-shared", "-fPIC", "-O2");
		assertThat(found.unresolved()).isNotEmpty();
	}

	@Test
	void takesFromLibraryOnlyWhatIsImported() throws Exception {
		Path library = compile("library", CALL + """
				long used(void) { return call(39); }
				long unused(void) { return call(186); }
				__attribute__((noinline)) static long behind(void) { return call(110); }
				long way(void) { return behind() + 1; }
				""", "-shared", "-fPIC", "-O2");
		Path program = compile("program", """
				extern long used(void);
				extern long way(void);
				int main(void) { return used() + way(); }
				""", library.toString(), "-nodefaultlibs", "-nostartfiles", "-Wl,-e,main", "-Wl,-z,now");
		assertThat(searchBoth(program, library).numbers()).containsExactly(GETPID, GETPPID);
	}

	@ParameterizedTest
	@ValueSource(strings = { UNPACKED, PACKED })
	void takesFromLibraryWhatItsDataPointsTo(String relocations) throws Exception {
		Path library = compile("library", CALL + """
				static long hidden(void) { return call(186); }
				long (*table[])(void) = { hidden };
				long used(void) { return call(39); }
				""", "-shared", "-fPIC", "-O2", relocations);
		Path program = compile("program", "extern long used(void); int main(void) { return used(); }",
				library.toString(), "-nodefaultlibs", "-nostartfiles", "-Wl,-e,main", "-Wl,-z,now");
		assertThat(searchBoth(program, library).numbers()).containsExactly(GETPID, GETTID);
	}

	@Test
	void findsNumberThatProgramGivesToLibrary() throws Exception {
		Path library = compile("library", CALL + "long syscall(long number) { return call(number); }", "-shared",
				"-fPIC", "-O2");
		Path program = compile("program", "extern long syscall(long); int main(void) { return syscall(110); }",
				library.toString(), "-nodefaultlibs", "-nostartfiles", "-Wl,-e,main", "-Wl,-z,now", "-O2");
		FoundCalls found = searchBoth(program, library);
		assertThat(found.numbers()).containsExactly(GETPPID);
		assertThat(found.unresolved()).isEmpty();
	}

	@Test
	void takesFromLibraryWhatProgramLooksUpByName() throws Exception {
		Path library = compile("library", CALL + """
				long newer(void) { return call(186); }
				long unused(void) { return call(110); }
				void *dlsym(void *handle, const char *name) { return (void *) call(39); }
				""", "-shared", "-fPIC", "-O2");
		Path program = compile("program", """
				extern void *dlsym(void *handle, const char *name);
				int main(void) { return dlsym(0, "newer") != 0; }
				""", library.toString(), "-nodefaultlibs", "-nostartfiles", "-Wl,-e,main", "-Wl,-z,now", "-O2");
		assertThat(searchBoth(program, library).numbers()).containsExactly(GETPID, GETTID);
	}

	private static FoundCalls searchBoth(Path program, Path library) throws Exception {
		CallSearch search = new CallSearch();
		search.add("program", MemorySegment.ofArray(Files.readAllBytes(program)));
		search.addReachable("library", MemorySegment.ofArray(Files.readAllBytes(library)));
		return search.found();
	}

	private FoundCalls search(String source, String... flags) throws Exception {
		CallSearch search = new CallSearch();
		search.add("tested", MemorySegment.ofArray(Files.readAllBytes(compile("tested", source, flags))));
		return search.found();
	}

	private Path compile(String name, String source, String... flags) throws Exception {
		Path file = this.folder.resolve(name);
		Path code = Files.writeString(this.folder.resolve(name + ".c"), source);
		List<String> command = new ArrayList<>(List.of("gcc", "-s", "-o", file.toString(), code.toString()));
		command.addAll(List.of(flags));
		if (List.of(flags).contains("-shared")) {
			command.add("-nostdlib");
		}
		TinyExecutable.run(command.toArray(String[]::new));
		return file;
	}

}
