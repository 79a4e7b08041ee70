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

import java.util.List;
import java.util.Map;

import dev.muster.buildpack.elf.ElfFile;
import dev.muster.buildpack.elf.ElfReport;
import dev.muster.buildpack.elf.ElfViolation;
import dev.muster.buildpack.leak.LeakFinding;

/**
 * Reports made for tests.
 */
public final class TestReports {

	private TestReports() {
	}

	/** A report in which every part holds something. */
	public static HardeningReport full() {
		String digest = "0".repeat(64);
		ElfFile facts = new ElfFile("DYN", "/lib64/ld-linux-x86-64.so.2", true, true, true, true, "RW", 0, false,
				List.of(), List.of("libc.so.6"), false, List.of(), "0a1d", false);
		ElfReport hardened = new ElfReport("/layers/muster_native/native-image/service", facts, List.of(),
				Map.of("BIND_NOW", "nothing is bound"), null);
		ElfReport broken = new ElfReport("/layers/muster_native/native-image/libx.so", null,
				List.of(new ElfViolation("/layers/muster_native/native-image/libx.so", "FORMAT", "no <header>",
						"link it again")),
				Map.of(), "entry");
		LeakFinding finding = new LeakFinding("class-file", "class file", "",
				"/layers/muster_native/native-image/service", ".svm_heap", 4711, "a/B.class", "", "0123456789abcdef",
				"it can be decompiled", "remove <it>");
		return new HardeningReport(new HardeningReport.Application("Shop & <Co>", "org.example.Shop", "1.0", true),
				new HardeningReport.Executable("/layers/muster_native/native-image/service", digest, 96_000_000,
						Link.of(facts)),
				new HardeningReport.Compiler("native-image 25", List.of("-Os", "--static-nolibc"), digest),
				List.of(hardened, broken),
				new HardeningReport.Leaks("warn", 48, 2, 97_000_000, List.of(finding),
						List.of(new HardeningReport.Allowed("demo-jwt", "leak", "An expired token", "2027-06-30"))),
				new HardeningReport.Removed(Map.of("org.example:server:1.0", 2), List.of("a/B.class"),
						List.of("libawt.so")),
				new HardeningReport.Sbom("/layers/sbom/launch/muster_native/sbom.cdx.json", digest, "declared", 2,
						List.of("spring-core-7.0.10.jar"), 8));
	}

}
