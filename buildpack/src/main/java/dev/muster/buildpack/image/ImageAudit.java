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

package dev.muster.buildpack.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.container.Spool;
import dev.muster.buildpack.elf.ElfAudit;
import dev.muster.buildpack.elf.ElfReport;
import dev.muster.buildpack.leak.LeakGate;
import dev.muster.buildpack.rule.BuildMachine;
import dev.muster.buildpack.rule.LeakRules;

/**
 * The ELF audit and the leak gate over every layer of an image.
 */
public final class ImageAudit {

	private final ElfAudit elfAudit;

	private final LeakGate leakGate;

	/**
	 * Make an audit.
	 * @param allowList what is allowed although a rule finds it
	 * @param machine what is known of the machine that built the image
	 */
	public ImageAudit(AllowList allowList, BuildMachine machine) {
		this.elfAudit = new ElfAudit(allowList);
		this.leakGate = new LeakGate(allowList, LeakRules.delivered().with(machine));
	}

	/**
	 * Look at every file of every layer, also at those that an upper layer hides.
	 * @param archive the image, as {@code docker save} writes it
	 * @throws IOException if it cannot be read
	 */
	public void audit(Path archive) throws IOException {
		Path work = Files.createTempDirectory("muster-audit");
		try {
			for (ImageLayer layer : ImageArchive.layers(archive, work)) {
				audit(layer);
			}
		}
		finally {
			WorkFolder.remove(work);
		}
	}

	private void audit(ImageLayer layer) throws IOException {
		TarLayer.visit(layer, (entry, path, content) -> {
			if (TarLayer.isFile(entry)) {
				look(layer, path, content);
			}
		});
	}

	private void look(ImageLayer layer, String path, InputStream file) throws IOException {
		try (Spool spool = Spool.of(file)) {
			this.elfAudit.accept(path, spool.content());
			this.leakGate.accept(layer.name(), path, spool.content());
		}
	}

	/**
	 * Print the facts of every executable, the findings and the verdicts.
	 * @param log where to print
	 * @return whether nothing was found
	 */
	public boolean print(PrintStream log) {
		this.elfAudit.reports().forEach((report) -> log.println("  " + line(report)));
		this.leakGate.findings()
			.forEach((finding) -> log.println("  %s; what to do: %s".formatted(finding, finding.action())));
		if (this.leakGate.count() > this.leakGate.findings().size()) {
			log.println("  and %d more".formatted(this.leakGate.count() - this.leakGate.findings().size()));
		}
		log.println(this.leakGate.summary());
		log.println(this.elfAudit.summary());
		return this.leakGate.count() == 0 && this.elfAudit.violations().isEmpty();
	}

	private static String line(ElfReport report) {
		if (report.violations().isEmpty()) {
			return report.path() + ": pass" + (report.notApplicable().isEmpty() ? ""
					: " (not applicable: %s)".formatted(report.notApplicable()));
		}
		String verdict = (report.allowedBy() != null) ? "allowed (" + report.allowedBy() + ")" : "FAIL";
		return "%s: %s %s".formatted(report.path(), verdict,
				report.violations().stream().map((violation) -> violation.rule().toString()).toList());
	}

}
