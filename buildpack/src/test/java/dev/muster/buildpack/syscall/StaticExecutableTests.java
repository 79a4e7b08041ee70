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
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.muster.buildpack.elf.TinyExecutable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of executables that have their C library in them, compiled without tables of
 * exception frames, in the shapes of musl.
 */
class StaticExecutableTests {

	private static final String CALL = """
			static inline long call(long number, long first) {
				__asm__ volatile("syscall" : "+a"(number) : "D"(first) : "rcx", "r11", "memory");
				return number;
			}
			""";

	/** Code of Java is large, and nothing is known of it. */
	private static final String JAVA = "__asm__(\".text; java: %s; .fill 2000000, 1, 0x90; ret\");\n";

	/**
	 * A cancellation point: {@code __syscall_cp_asm}, and what asks whether it was in it.
	 */
	private static final String CANCELLATION = """
			__asm__(".text; .globl cp; .globl cp_begin; .globl cp_end; .hidden cp; .hidden cp_begin; .hidden cp_end;"
				"cp: cp_begin: mov (%rdi),%eax; test %eax,%eax; jnz 1f; mov %rsi,%rax; mov %rdx,%rdi;"
				"syscall; cp_end: ret; 1: mov $-4,%eax; ret; .balign 16");
			extern __attribute__((visibility("hidden"))) char cp_begin[], cp_end[];
			extern __attribute__((visibility("hidden"))) long cp(int *cancel, long number, long first);
			int cancel;
			extern void stop(void);
			__attribute__((noinline, noipa)) void stop(void) { cancel = 1; }
			void in(char *pc) { if (pc >= cp_begin && pc < cp_end) { stop(); } }
			__attribute__((noinline, noipa)) static long cp_c(long number, long first) {
				if (cancel) { return call(number, first); }
				return cp(&cancel, number, first);
			}
			__attribute__((noinline, noipa)) static long point(long number, long first) { return cp_c(number, first); }
			long open(void) { return point(2, 0); }
			long close(void) { return point(3, 0); }
			void (*keep)(char *) = in;
			""";

	/** {@code clone}, {@code __unmapself}, {@code __restore_rt}, {@code a_crash}. */
	private static final String ASSEMBLER = """
			__asm__(".text; .globl clone; clone: xor %eax,%eax; mov $56,%al; syscall; test %eax,%eax; jnz 1f;"
				"mov %eax,%edi; xor %eax,%eax; mov $60,%al; syscall; hlt; 1: ret;"
				".globl unmap; unmap: movl $11,%eax; syscall; xor %rdi,%rdi; movl $60,%eax; syscall;"
				".globl next; next: mov %rsi,%rax; syscall; ret;"
				".globl restore; restore: mov $15,%rax; syscall;"
				".globl crash; crash: hlt; ret");
			extern long next(long first, long number);
			extern void crash(void);
			extern void restore(void);
			extern void unmap(void);
			extern void clone(void);
			void (*restorer)(void) = restore;
			long use(void) { clone(); return next(0, 39); }
			void fail(void) { crash(); }
			__attribute__((noinline, noipa)) long follows(long number) { return call(number, 0); }
			long given(void) { return follows(186); }
			void end(void) { unmap(); }
			""";

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "-static", "-static-pie" })
	void followsNumbersThroughCancellationPoint(String form) throws Exception {
		FoundCalls found = search(form, CALL + CANCELLATION);
		assertThat(found.unresolved()).isEmpty();
		assertThat(found.numbers()).containsExactly(2, 3, 231);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-static", "-static-pie" })
	void readsWhatIsWrittenInAssembler(String form) throws Exception {
		FoundCalls found = search(form, CALL + ASSEMBLER);
		assertThat(found.unresolved()).isEmpty();
		assertThat(found.numbers()).containsExactly(11, 15, 39, 56, 60, 186, 231);
	}

	@Test
	void knowsThatNumberIsZeroWhereBranchSaysSo() throws Exception {
		FoundCalls found = search("-static-pie", CALL + """
				extern long size;
				__asm__(".text; .globl reads; reads: mov size(%rip),%rax; test %rax,%rax; je 1f;"
					"mov $19,%eax; syscall; ret; nopl 0(%rax,%rax,1); 1: syscall; ret");
				extern long reads(void);
				long size;
				long use(void) { return reads(); }
				""");
		assertThat(found.unresolved()).isEmpty();
		assertThat(found.numbers()).containsExactly(0, 19, 231);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-static", "-static-pie" })
	void saysThatFunctionWhoseAddressIsTakenMayGetAnyNumber(String form) throws Exception {
		assertThat(search(form, CALL + """
				long pass(long number) { return call(number, 0); }
				long use(void) { return pass(39); }
				long (*pointer)(long) = pass;
				""", "-fno-ipa-cp", "-fno-inline").unresolved()).isNotEmpty();
	}

	@Test
	void saysThatCodeNobodyKnowsHowToReachMayGiveAnyNumber() throws Exception {
		assertThat(search("-static-pie", CALL + """
				__asm__(".text; .globl jumps; jumps: mov $39,%eax; lea 2f(%rip),%rcx; sub $1,%rcx; jmp *%rcx;"
					"nop; 1: mov %rdx,%rax; 2: syscall; ret");
				extern long jumps(void);
				long use(void) { return jumps(); }
				""").unresolved()).isNotEmpty();
	}

	@Test
	void leavesOutFunctionThatNothingCalls() throws Exception {
		FoundCalls found = search("-static-pie", CALL + """
				long pass(long number) { return call(number, 0); }
				__attribute__((noinline, noipa)) long used(void) { return call(39, 0); }
				long use(void) { return used(); }
				""");
		assertThat(found.unresolved()).isEmpty();
		assertThat(found.numbers()).containsExactly(39, 231);
	}

	@Test
	void findsLibraryBehindCodeOfJava() throws Exception {
		FoundCalls found = search("-static-pie", JAVA.formatted("nop") + CALL + CANCELLATION);
		assertThat(found.unresolved()).isEmpty();
		assertThat(found.numbers()).containsExactly(2, 3, 231);
	}

	@Test
	void saysThatCodeOfJavaGivesAnyNumber() throws Exception {
		String pass = CALL + """
				__attribute__((noinline, noipa)) long pass(long number) { return call(number, 0); }
				long use(void) { return pass(39); }
				""";
		assertThat(search("-static-pie", JAVA.formatted("nop") + pass).unresolved()).isEmpty();
		assertThat(search("-static-pie", JAVA.formatted("call pass") + pass).unresolved()).isNotEmpty();
		assertThat(search("-static-pie",
				JAVA.formatted("nop") + "__asm__(\".fill 99,1,0x90; ret; call pass; ret\");" + pass)
			.unresolved()).isNotEmpty();
	}

	@Test
	void keepsNoInstructionsOfCodeOfJava() throws Exception {
		Path file = compile("-static-pie", JAVA.formatted("nop") + CALL + "long use(void) { return call(39, 0); }");
		Program program = new Program("tested", MemorySegment.ofArray(Files.readAllBytes(file)));
		assertThat(program.instructions()).hasSizeLessThan(300_000);
	}

	private FoundCalls search(String form, String library, String... flags) throws Exception {
		CallSearch search = new CallSearch();
		search.add("tested", MemorySegment.ofArray(Files.readAllBytes(compile(form, library, flags))));
		return search.found();
	}

	private Path compile(String form, String library, String... flags) throws Exception {
		Path file = this.folder.resolve("tested");
		Path main = Files.writeString(this.folder.resolve("main.c"), CALL + """
				__attribute__((weak)) long use(void) { return 0; }
				void _start(void) { use(); call(231, 0); }
				""");
		Path source = Files.writeString(this.folder.resolve("library.c"), library);
		Path object = this.folder.resolve("library.o");
		TinyExecutable.run(with(flags, "gcc", "-c", "-O2", "-fPIC", "-fno-stack-protector",
				"-fno-asynchronous-unwind-tables", "-o", object.toString(), source.toString()));
		TinyExecutable.run("gcc", "-s", "-O2", "-fPIC", "-fno-stack-protector", form, "-nostdlib", "-o",
				file.toString(), main.toString(), object.toString());
		return file;
	}

	private static String[] with(String[] flags, String... command) {
		String[] all = Arrays.copyOf(command, command.length + flags.length);
		System.arraycopy(flags, 0, all, command.length, flags.length);
		return all;
	}

}
