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

package dev.muster.buildpack;

import java.io.PrintStream;

import dev.muster.buildpack.image.ImageSettings;
import dev.muster.buildpack.report.HardeningReport;

/**
 * The hardening report in a few lines.
 */
final class ReportSummary {

	private ReportSummary() {
	}

	static void print(HardeningReport report, ImageSettings settings, PrintStream output) {
		HardeningReport.Executable executable = report.executable();
		output.println("executable: %s, %d bytes, %s".formatted(executable.path(), executable.size(),
				executable.link().description()));
		output.println("sha256: " + executable.sha256());
		output.println("compiler: %s %s".formatted(report.compiler().toolchain(),
				String.join(" ", report.compiler().arguments())));
		output.println("image: %d bytes, user %s, entry point %s".formatted(settings.size(),
				settings.user().isEmpty() ? "root" : settings.user(), settings.entrypoint()));
		long broken = report.elf().files().stream().filter((file) -> !file.passes()).count();
		output.println("elf audit: %s (%d files, %d rules)".formatted((broken == 0) ? "pass" : "FAIL",
				report.elf().files().size(), report.elf().rules().size()));
		output.println(
				"leak gate: %d findings, %d allowed (%d files, %d rules)".formatted(report.leaks().findings().size(),
						report.leaks().allowed().size(), report.leaks().files(), report.leaks().rules()));
		output.println("sbom: %d libraries (%s), %d without Maven coordinates, %d packages of the run image".formatted(
				report.sbom().libraries(), report.sbom().source(), report.sbom().unidentified().size(),
				report.sbom().runImagePackages()));
	}

}
