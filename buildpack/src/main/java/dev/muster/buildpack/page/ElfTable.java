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

package dev.muster.buildpack.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.muster.buildpack.elf.ElfReport;
import dev.muster.buildpack.elf.ElfViolation;
import dev.muster.buildpack.report.HardeningReport;

/**
 * The audit of the executables as a table: one row for each rule, one column for each
 * file.
 */
final class ElfTable {

	private ElfTable() {
	}

	static String of(HardeningReport report) {
		List<ElfReport> files = report.elf().files();
		List<String> head = new ArrayList<>(List.of("Rule"));
		files.forEach((file) -> head.add(file.path().substring(file.path().lastIndexOf('/') + 1)));
		List<List<String>> rows = new ArrayList<>();
		for (String rule : report.elf().rules()) {
			List<String> row = new ArrayList<>(List.of(Html.code(rule)));
			files.forEach((file) -> row.add(verdict(file, rule)));
			rows.add(row);
		}
		report.notApplicable()
			.forEach((rule, reason) -> rows.add(notApplicable(Html.code(rule), reason, files.size())));
		return Html.table(head, rows);
	}

	private static List<String> notApplicable(String rule, String reason, int files) {
		List<String> row = new ArrayList<>(List.of(rule));
		for (int file = 0; file < files; file++) {
			row.add("<span class=\"na\">not applicable</span> " + Html.text(reason));
		}
		return row;
	}

	private static String verdict(ElfReport file, String rule) {
		if (file.facts() == null) {
			return "<span class=\"bad\">unknown</span> " + file.violations()
				.stream()
				.map((violation) -> Html.text(violation.found()))
				.collect(Collectors.joining("; "));
		}
		Map<String, ElfViolation> violations = file.violations()
			.stream()
			.collect(Collectors.toMap(ElfViolation::rule, (violation) -> violation, (first, second) -> first));
		ElfViolation violation = violations.get(rule);
		if (violation != null) {
			return "<span class=\"bad\">broken</span> %s; %s".formatted(Html.text(violation.found()),
					Html.text(violation.action()));
		}
		if (file.notApplicable().containsKey(rule)) {
			return "<span class=\"na\">not applicable</span> " + Html.text(file.notApplicable().get(rule));
		}
		return "<span class=\"good\">kept</span>";
	}

}
