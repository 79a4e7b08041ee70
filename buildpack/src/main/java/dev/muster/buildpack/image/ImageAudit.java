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

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.elf.ElfAudit;
import dev.muster.buildpack.elf.ElfReport;
import dev.muster.buildpack.leak.LeakGate;

/**
 * The ELF audit and the leak gate over every layer of an image.
 */
public final class ImageAudit {

	private final ElfAudit elfAudit;

	private final LeakGate leakGate;

	public ImageAudit(AllowList allowList) {
		this.elfAudit = new ElfAudit(allowList);
		this.leakGate = new LeakGate(allowList);
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
			remove(work);
		}
	}

	private void audit(ImageLayer layer) throws IOException {
		try (InputStream file = open(layer.file()); TarArchiveInputStream tar = new TarArchiveInputStream(file)) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				if (entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()) {
					String path = Path.of("/", entry.getName()).normalize().toString();
					MemorySegment content = MemorySegment.ofArray(tar.readAllBytes());
					this.elfAudit.accept(path, content);
					this.leakGate.accept(path, content);
				}
				entry = tar.getNextEntry();
			}
		}
	}

	private static InputStream open(Path file) throws IOException {
		BufferedInputStream input = new BufferedInputStream(Files.newInputStream(file));
		input.mark(2);
		boolean compressed = input.read() == 0x1f && input.read() == 0x8b;
		input.reset();
		return compressed ? new GZIPInputStream(input) : input;
	}

	private static void remove(Path work) throws IOException {
		try (Stream<Path> files = Files.walk(work)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}

	/**
	 * Print the facts of every executable, the findings and the verdicts.
	 * @param log where to print
	 * @return whether nothing was found
	 */
	public boolean print(PrintStream log) {
		this.elfAudit.reports().forEach((report) -> log.println("  " + line(report)));
		this.leakGate.findings().forEach((finding) -> log.println("  " + finding));
		log.println(this.leakGate.summary());
		log.println(this.elfAudit.summary());
		return this.leakGate.findings().isEmpty() && this.elfAudit.violations().isEmpty();
	}

	private static String line(ElfReport report) {
		if (report.violations().isEmpty()) {
			return report.path() + ": pass";
		}
		String verdict = (report.allowedBy() != null) ? "allowed (" + report.allowedBy() + ")" : "FAIL";
		return "%s: %s %s".formatted(report.path(), verdict,
				report.violations().stream().map((violation) -> violation.rule().toString()).toList());
	}

}
