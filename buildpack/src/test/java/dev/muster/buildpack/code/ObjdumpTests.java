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

package dev.muster.buildpack.code;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.buildpack.code.Instruction.Kind;
import dev.muster.buildpack.elf.LoadedElf;
import dev.muster.buildpack.elf.LoadedElf.CodeRange;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the reader finds the instructions that GNU objdump finds, in the C library
 * of this machine: several hundred thousand, of all extensions that it has code for.
 */
class ObjdumpTests {

	private static final Path LIBRARY = Path.of("/lib/x86_64-linux-gnu/libc.so.6");

	private static final Pattern LINE = Pattern.compile("^\\s*([0-9a-f]+):\\t(\\S+)(?: +([0-9a-f]+)(?: <.*)?)?.*$");

	private final Set<Long> lastOfSection = new HashSet<>();

	@TempDir
	private Path folder;

	@Test
	void readsWhatObjdumpReads() throws Exception {
		Map<Long, String> expected = objdump();
		List<String> different = new ArrayList<>();
		int read = 0;
		try (FileChannel channel = FileChannel.open(LIBRARY); Arena arena = Arena.ofConfined()) {
			MemorySegment content = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
			for (CodeRange range : LoadedElf.of(content).code()) {
				InstructionReader reader = new InstructionReader(range.content(), range.address());
				for (Map.Entry<Long, String> line : expected.entrySet()) {
					if (range.contains(line.getKey())) {
						Instruction instruction = reader.read(line.getKey());
						read++;
						String said = line.getValue();
						boolean between = !expected.containsKey(instruction.end())
								&& !this.lastOfSection.contains(line.getKey());
						if (between || !said.equals(describe(instruction, said))) {
							different.add("%x: %s, read %s".formatted(line.getKey(), said, instruction));
						}
					}
				}
			}
		}
		assertThat(read).isGreaterThan(100_000);
		assertThat(different).isEmpty();
	}

	private static String describe(Instruction instruction, String said) {
		String target = "%x".formatted(instruction.value());
		return switch (instruction.kind()) {
			case SYSCALL -> "syscall ";
			case CALL -> "call " + target;
			case JUMP -> "jmp " + target;
			// The name of the condition is of no interest.
			case BRANCH -> said.substring(0, said.indexOf(' ') + 1) + target;
			default -> (said.startsWith("syscall") || said.matches("(call|jmp|j[a-z]+) [0-9a-f]+")) ? "nothing" : said;
		};
	}

	private Map<Long, String> objdump() throws Exception {
		Path output = this.folder.resolve("objdump.txt");
		Process process = new ProcessBuilder("objdump", "-d", "--no-show-raw-insn", "-w", LIBRARY.toString())
			.redirectOutput(output.toFile())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		assertThat(process.waitFor()).isZero();
		Map<Long, String> lines = new TreeMap<>();
		long previous = 0;
		for (String line : Files.readAllLines(output)) {
			if (line.startsWith("Disassembly of section")) {
				this.lastOfSection.add(previous);
			}
			String plain = line.replaceAll("\t(bnd |notrack |data16 |cs |rex\\.W |repz )+", "\t");
			Matcher matcher = LINE.matcher(plain);
			if (matcher.matches() && !plain.contains("(bad)")) {
				boolean jump = matcher.group(2).matches("call|jmp|j[a-z]+|xbegin|loop.*");
				String target = (jump && matcher.group(3) != null) ? matcher.group(3) : "";
				previous = Long.parseLong(matcher.group(1), 16);
				lines.put(previous, matcher.group(2) + " " + target);
			}
		}
		this.lastOfSection.add(previous);
		return lines;
	}

	@Test
	void tellsAnInstructionThatIsCutOff() {
		// The first byte of a call, of which the target is missing.
		InstructionReader reader = new InstructionReader(MemorySegment.ofArray(new byte[] { (byte) 0xe8, 0 }), 16);
		assertThat(reader.read(16)).extracting(Instruction::kind, Instruction::length).containsExactly(Kind.TRAP, 1);
	}

}
