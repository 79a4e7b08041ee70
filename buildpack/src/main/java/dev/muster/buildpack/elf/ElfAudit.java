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

package dev.muster.buildpack.elf;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.muster.buildpack.allow.AllowEntry;
import dev.muster.buildpack.allow.AllowList;

/**
 * The audit of all ELF files that are handed to it.
 */
public final class ElfAudit {

	private static final String UNREADABLE = "FORMAT";

	private final AllowList allowList;

	private final List<ElfReport> reports = new ArrayList<>();

	public ElfAudit(AllowList allowList) {
		this.allowList = allowList;
	}

	/**
	 * Audit a file, if it is an ELF file.
	 * @param path its path in the image
	 * @param content its content
	 */
	public void accept(String path, MemorySegment content) {
		if (!ElfParser.isElf(content)) {
			return;
		}
		this.reports.add(audit(path, content));
	}

	private ElfReport audit(String path, MemorySegment content) {
		String allowedBy = this.allowList.find("elf", "", path, "").map(AllowEntry::id).orElse(null);
		try {
			ElfFile facts = ElfParser.parse(content);
			List<ElfViolation> violations = Arrays.stream(ElfRule.values())
				.filter((rule) -> rule.notApplicable(facts).isEmpty())
				.filter((rule) -> !rule.isKeptBy(facts))
				.map((rule) -> new ElfViolation(path, rule.name(), rule.found(facts), rule.action()))
				.toList();
			Map<String, String> notApplicable = new TreeMap<>();
			for (ElfRule rule : ElfRule.values()) {
				rule.notApplicable(facts).ifPresent((reason) -> notApplicable.put(rule.name(), reason));
			}
			return new ElfReport(path, facts, violations, notApplicable, violations.isEmpty() ? null : allowedBy);
		}
		catch (ElfFormatException ex) {
			return new ElfReport(path, null,
					List.of(new ElfViolation(path, UNREADABLE, String.valueOf(ex.getMessage()),
							"link the file again with an unmodified linker; packed files are refused")),
					Map.of(), allowedBy);
		}
	}

	public List<ElfReport> reports() {
		return List.copyOf(this.reports);
	}

	/**
	 * The broken rules that nothing allows.
	 * @return the violations
	 */
	public List<ElfViolation> violations() {
		return this.reports.stream()
			.filter((report) -> !report.passes())
			.flatMap((report) -> report.violations().stream())
			.toList();
	}

	/**
	 * The verdict in one line.
	 * @return the line
	 */
	public String summary() {
		long foreign = this.reports.stream().filter((report) -> report.allowedBy() != null).count();
		String files = "%d %s, %d rules".formatted(this.reports.size(), (this.reports.size() == 1) ? "file" : "files",
				ElfRule.values().length);
		String allowed = (foreign > 0) ? ", %d of them foreign and allowed by list".formatted(foreign) : "";
		int violations = violations().size();
		return "elf audit: " + ((violations == 0) ? "pass" : "FAIL, " + violations + " broken rules") + " (" + files
				+ allowed + ")";
	}

}
