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

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.muster.buildpack.elf.ElfReport;
import dev.muster.buildpack.elf.ElfRule;
import dev.muster.buildpack.leak.LeakFinding;

/**
 * The hardening report: what was made and checked, and what was found. It holds no times
 * and no paths of the build, so that equal builds give equal reports. What the fields
 * mean is published as {@code hardening-report.schema.json}.
 *
 * @param version the version of this format
 * @param application what was built
 * @param executable the executable in the image
 * @param compiler who compiled, and how
 * @param elf the audit of the executables
 * @param notApplicable measures that this kind of executable cannot have, with the reason
 * @param leaks the result of the leak gate
 * @param removed what was kept out of the image
 * @param sbom the bill of materials in the image
 */
public record HardeningReport(int version, Application application, Executable executable, Compiler compiler, Elf elf,
		Map<String, String> notApplicable, Leaks leaks, Removed removed, Sbom sbom) {

	/** The version of the format that is written. */
	public static final int VERSION = 3;

	private static final String C_ONLY = "a measure of C and C++ compilers; Java code has no such frames or calls";

	public HardeningReport(Application application, Executable executable, Compiler compiler, List<ElfReport> elf,
			Leaks leaks, Removed removed, Sbom sbom) {
		this(VERSION, application, executable, compiler,
				new Elf(Arrays.stream(ElfRule.values()).map(Enum::name).toList(), elf),
				new TreeMap<>(Map.of("FORTIFY_SOURCE", C_ONLY, "STACK_CANARY", C_ONLY)), leaks, removed, sbom);
	}

	/**
	 * What was built.
	 *
	 * @param title the title of the application, or an empty string
	 * @param startClass its main class, or an empty string when an earlier buildpack
	 * compiled
	 * @param buildpack the version of the buildpack
	 * @param healthCheck whether the executable checks a running one when it is started
	 * with {@code --healthcheck}, which Muster's starter adds
	 */
	public record Application(String title, String startClass, String buildpack, boolean healthCheck) {

	}

	/**
	 * The executable in the image.
	 *
	 * @param path its path in the image
	 * @param sha256 its digest
	 * @param size its size in bytes
	 * @param link how it is linked
	 */
	public record Executable(String path, String sha256, long size, Link link) {

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
	 * @param rules how many rules were applied
	 * @param files how many files were looked at
	 * @param bytes how much that was
	 * @param findings what was found
	 * @param allowed what was found and allowed
	 */
	public record Leaks(String mode, int rules, int files, long bytes, List<LeakFinding> findings,
			List<Allowed> allowed) {

	}

	/**
	 * An entry of the allow list that allowed something.
	 *
	 * @param id the name of the entry
	 * @param gate {@code leak} or {@code elf}
	 * @param reason why it is allowed
	 * @param expires the last day on which it is, or {@code null} in the delivered list
	 */
	public record Allowed(String id, String gate, String reason, @Nullable String expires) {

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

	/**
	 * The bill of materials in the image.
	 *
	 * @param path its path in the image
	 * @param sha256 its digest
	 * @param source where the knowledge of the libraries comes from: {@code declared},
	 * {@code jars} or {@code none}
	 * @param libraries how many libraries the executable is made of
	 * @param unidentified the libraries whose Maven coordinates nobody tells
	 * @param runImagePackages how many packages the run image has, 0 when the builder has
	 * no list of them
	 */
	public record Sbom(String path, String sha256, String source, int libraries, List<String> unidentified,
			int runImagePackages) {

	}

}
