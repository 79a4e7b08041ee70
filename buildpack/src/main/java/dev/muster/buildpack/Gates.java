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

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.muster.buildpack.allow.AllowList;
import dev.muster.buildpack.elf.ElfAudit;
import dev.muster.buildpack.elf.ElfViolation;
import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.leak.LeakFinding;
import dev.muster.buildpack.leak.LeakGate;
import dev.muster.buildpack.metadata.ClassResources;
import dev.muster.buildpack.metadata.MetadataClassPath;
import dev.muster.buildpack.report.HardeningReport;
import dev.muster.buildpack.rule.BuildMachine;
import dev.muster.buildpack.rule.LeakRules;

/**
 * The ELF audit and the leak gate over the layers of one build.
 */
final class Gates {

	private static final int SHOWN = 20;

	private final AllowList allowList;

	private final ElfAudit elfAudit;

	private final LeakGate leakGate;

	private final LeakRules rules;

	private final Consumer<String> log;

	/**
	 * Make the gates.
	 * @param allowList what is allowed although a rule finds it
	 * @param machine what is known of the machine that builds
	 * @param log where to print
	 */
	Gates(AllowList allowList, BuildMachine machine, Consumer<String> log) {
		this.allowList = allowList;
		this.elfAudit = new ElfAudit(allowList);
		this.rules = LeakRules.delivered().with(machine);
		this.leakGate = new LeakGate(allowList, this.rules);
		this.log = log;
	}

	ElfAudit elfAudit() {
		return this.elfAudit;
	}

	LeakGate leakGate() {
		return this.leakGate;
	}

	int rules() {
		return this.rules.rules().size();
	}

	/**
	 * What was found and allowed.
	 * @return the entries of the allow list
	 */
	List<HardeningReport.Allowed> allowed() {
		return this.allowList.used()
			.stream()
			.map((entry) -> new HardeningReport.Allowed(entry.id(), entry.gate(), entry.reason(),
					(entry.expires() != null) ? entry.expires().toString() : null))
			.toList();
	}

	/**
	 * Look at all files of a folder.
	 * @param folder the folder
	 * @param imagePath its path in the image
	 * @param own whether it is the application's, so that its executables are audited too
	 */
	void look(Path folder, String imagePath, boolean own) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				lookAt(file, imagePath + "/" + folder.relativize(file), own);
			}
		}
	}

	/**
	 * Look at a file.
	 * @param file the file
	 * @param path its path in the image
	 * @param own whether it is the application's, so that an executable is audited too
	 */
	void lookAt(Path file, String path, boolean own) throws IOException {
		try (FileChannel channel = FileChannel.open(file); Arena arena = Arena.ofConfined()) {
			MemorySegment content = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
			if (own) {
				this.elfAudit.accept(path, content);
			}
			this.leakGate.accept(path, content);
		}
	}

	/**
	 * Fail if something is allowed that is not there.
	 */
	void checkAllowList() {
		this.allowList.checkUse();
	}

	/**
	 * Fail if a rule of the ELF audit is broken.
	 */
	void checkExecutables() {
		this.log.accept(this.elfAudit.summary());
		List<ElfViolation> violations = this.elfAudit.violations();
		if (!violations.isEmpty()) {
			ElfViolation first = violations.getFirst();
			violations.forEach((violation) -> this.log.accept("  %s: %s: %s; %s".formatted(violation.path(),
					violation.rule(), violation.found(), violation.action())));
			throw new BuildFailedException(
					"the executable is not hardened: rule %s is broken (%s)".formatted(first.rule(), first.found()),
					first.path(), first.action());
		}
	}

	/**
	 * Print what must not leave, and fail if there is any.
	 * @param metadata where to look for who registered a class file, or {@code null}
	 * @param fail whether to fail, or only to warn
	 */
	void checkLeaks(@Nullable MetadataClassPath metadata, boolean fail) throws IOException {
		this.log.accept(this.leakGate.summary());
		List<LeakFinding> findings = this.leakGate.findings();
		if (findings.isEmpty()) {
			return;
		}
		String action = "";
		for (LeakFinding finding : findings.subList(0, Math.min(SHOWN, findings.size()))) {
			List<String> owners = (metadata != null) ? ClassResources.registrationsOf(metadata, finding.name())
					: List.of();
			String advice = owners.isEmpty() ? finding.action()
					: "remove the resource entry " + String.join(", ", owners);
			action = action.isEmpty() ? advice : action;
			this.log.accept("  %s; %s".formatted(finding, advice));
		}
		if (this.leakGate.count() > SHOWN) {
			this.log.accept("  and %d more".formatted(this.leakGate.count() - SHOWN));
		}
		if (fail) {
			LeakFinding first = findings.getFirst();
			throw new BuildFailedException("the image would carry %d things that must not leave, first: %s"
				.formatted(this.leakGate.count(), first), first.location(), action);
		}
	}

}
