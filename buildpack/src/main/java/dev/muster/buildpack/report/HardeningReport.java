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

package dev.muster.buildpack.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

import dev.muster.buildpack.elf.ElfReport;
import dev.muster.buildpack.elf.ElfRule;
import dev.muster.buildpack.leak.LeakFinding;

/**
 * The hardening report: what was checked and what was found. It holds no times and no
 * paths of the build, so that equal builds give equal reports.
 *
 * @param version the version of this format
 * @param compiler who compiled, and how
 * @param elf the audit of the executables
 * @param notApplicable measures that this kind of executable cannot have, with the reason
 * @param leaks the result of the leak gate
 * @param removed what was kept out of the image
 */
public record HardeningReport(int version, Compiler compiler, Elf elf, Map<String, String> notApplicable, Leaks leaks,
		Removed removed) {

	private static final String C_ONLY = "a measure of C and C++ compilers; Java code has no such frames or calls";

	public HardeningReport(Compiler compiler, List<ElfReport> elf, Leaks leaks, Removed removed) {
		this(2, compiler, new Elf(Arrays.stream(ElfRule.values()).map(Enum::name).toList(), elf),
				new TreeMap<>(Map.of("FORTIFY_SOURCE", C_ONLY, "STACK_CANARY", C_ONLY)), leaks, removed);
	}

	/**
	 * Write the report.
	 * @param file the file
	 * @throws IOException if it cannot be written
	 */
	public void write(Path file) throws IOException {
		JsonMapper mapper = JsonMapper.builder().build();
		Files.writeString(file, mapper.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
	}

	/**
	 * Who compiled, and how.
	 *
	 * @param toolchain the compiler's version, or who compiled instead
	 * @param arguments the arguments
	 * @param fingerprint the digest of everything that went in
	 */
	public record Compiler(String toolchain, List<String> arguments, String fingerprint) {

	}

	/**
	 * The audit of the executables.
	 *
	 * @param rules the rules that were checked
	 * @param files the files and their facts
	 */
	public record Elf(List<String> rules, List<ElfReport> files) {

	}

	/**
	 * The result of the leak gate.
	 *
	 * @param mode {@code fail} or {@code warn}
	 * @param files how many files were looked at
	 * @param findings what was found
	 */
	public record Leaks(String mode, int files, List<LeakFinding> findings) {

	}

	/**
	 * What was kept out of the image.
	 *
	 * @param classResources how many entries of metadata that name class files, by origin
	 * @param classResourcesOfApplication the application's own entries, which were kept
	 * @param libraries libraries that the compiler left and the executable does not need
	 */
	public record Removed(Map<String, Integer> classResources, List<String> classResourcesOfApplication,
			List<String> libraries) {

	}

}
