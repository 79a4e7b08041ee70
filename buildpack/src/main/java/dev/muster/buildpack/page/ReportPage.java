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

import dev.muster.buildpack.elf.ElfReport;
import dev.muster.buildpack.image.ImageSettings;
import dev.muster.buildpack.report.HardeningReport;
import dev.muster.buildpack.report.Link;
import dev.muster.buildpack.sbom.ListedComponent;

/**
 * The hardening report as one page that needs nothing else: no script, no font, no file.
 *
 * @param name the name of the image
 * @param report its report
 * @param settings how it runs
 * @param components its bill of materials
 * @param signed whether the image has a signature of the report; a page does not verify
 * it
 */
public record ReportPage(String name, HardeningReport report, ImageSettings settings, List<ListedComponent> components,
		boolean signed) {

	private static final String STYLE = """
			:root { color-scheme: light dark; --line: #8884; --good: #1a7f37; --bad: #cf222e; --na: #6e7781; }
			@media (prefers-color-scheme: dark) { :root { --good: #3fb950; --bad: #ff7b72; --na: #9198a1; } }
			body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; }
			h1 { margin: 0 0 .25rem; } h2 { margin: 2.5rem 0 .5rem; }
			table { border-collapse: collapse; width: 100%; } .wide { overflow-x: auto; }
			th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
			code { font: .875em ui-monospace, monospace; overflow-wrap: anywhere; }
			dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; margin: 0; }
			dt { font-weight: 600; } dd { margin: 0; } summary { cursor: pointer; padding: .35rem 0; }
			.good { color: var(--good); font-weight: 600; } .bad { color: var(--bad); font-weight: 600; }
			.na { color: var(--na); font-weight: 600; }
			.verdict { font-size: 1.15rem; }
			""";

	/**
	 * Render the page.
	 * @return the whole document, the same for the same image
	 */
	public String html() {
		String title = this.report.application().title().isEmpty() ? this.name : this.report.application().title();
		return """
				<!DOCTYPE html>
				<html lang="en"><head><meta charset="utf-8">
				<meta name="viewport" content="width=device-width, initial-scale=1">
				<title>%s: hardening report</title><style>
				%s</style></head><body>
				<h1>%s</h1><p>Hardening report of the image %s</p>
				%s<h2>What was built</h2>
				%s<h2>How it runs</h2>
				%s<h2>Executables</h2>
				%s<h2>Leaks</h2>
				%s<h2>What it is made of</h2>
				%s</body></html>
				""".formatted(Html.text(title), STYLE, Html.text(title), Html.code(this.name), verdict(), built(),
				running(), ElfTable.of(this.report), leaks(), materials());
	}

	private String verdict() {
		boolean hardened = this.report.elf().files().stream().allMatch(ElfReport::passes);
		boolean clean = this.report.leaks().findings().isEmpty();
		return "<p class=\"verdict\">%s %s</p>\n".formatted(
				hardened ? "<span class=\"good\">Hardened.</span>" : "<span class=\"bad\">Not hardened.</span>",
				clean ? "<span class=\"good\">Nothing leaks.</span>"
						: "<span class=\"bad\">%d leaks.</span>".formatted(this.report.leaks().findings().size()));
	}

	private String built() {
		HardeningReport.Executable executable = this.report.executable();
		return facts(Map.entry("Main class", orElse(this.report.application().startClass(), "unknown")),
				Map.entry("Compiler", Html.text(this.report.compiler().toolchain())),
				Map.entry("Arguments", orElse(String.join(" ", this.report.compiler().arguments()), "unknown")),
				Map.entry("Buildpack", "muster/native " + Html.text(this.report.application().buildpack())),
				Map.entry("Executable", Html.code(executable.path())),
				Map.entry("SHA-256", Html.code(executable.sha256())), Map
					.entry("Signature",
							this.signed ? "there is one; %s tells whether it is good"
								.formatted(Html.code("bin/muster verify")) : "<span class=\"na\">not signed</span>"),
				Map.entry("Linked", Html.text(executable.link().description())),
				Map.entry("Size",
						"executable %s, image %s, of which not the executable %s".formatted(
								Html.megabytes(executable.size()), Html.megabytes(this.settings.size()),
								Html.megabytes(Math.max(0, this.settings.size() - executable.size())))));
	}

	private String running() {
		String user = this.settings.user();
		boolean root = user.isEmpty() || user.equals("root") || user.matches("0(:.*)?|root:.*");
		return facts(
				Map.entry("User",
						root ? "<span class=\"bad\">root</span>" : "%s (not root)".formatted(Html.code(user))),
				Map.entry("Entry point", Html.code(String.join(" ", this.settings.entrypoint()))));
	}

	@SafeVarargs
	private static String facts(Map.Entry<String, String>... facts) {
		StringBuilder list = new StringBuilder("<dl>\n");
		for (Map.Entry<String, String> fact : facts) {
			list.append("<dt>%s</dt><dd>%s</dd>\n".formatted(Html.text(fact.getKey()), fact.getValue()));
		}
		return list.append("</dl>\n").toString();
	}

	private static String orElse(String text, String other) {
		return text.isEmpty() ? other : Html.code(text);
	}

	private String leaks() {
		HardeningReport.Leaks leaks = this.report.leaks();
		StringBuilder text = new StringBuilder("<p>%d rules over %d files (%s) and everything inside them: %s.</p>\n"
			.formatted(leaks.rules(), leaks.files(), Html.megabytes(leaks.bytes()),
					leaks.findings().isEmpty() ? "<span class=\"good\">nothing found</span>"
							: "<span class=\"bad\">%d found</span>".formatted(leaks.findings().size())));
		if (!leaks.findings().isEmpty()) {
			text.append(Html.table(List.of("Rule", "What", "Where", "What to do"), leaks.findings()
				.stream()
				.map((finding) -> List.of(Html.code(finding.rule()), Html.text(finding.title() + " " + finding.name()),
						Html.code(finding.location()), Html.text(finding.action())))
				.toList()));
		}
		if (!leaks.allowed().isEmpty()) {
			text.append("<p>Found, and allowed:</p>\n");
			text.append(Html.table(List.of("Entry", "Gate", "Reason", "Until"), leaks.allowed()
				.stream()
				.map((entry) -> List.of(Html.code(entry.id()), Html.text(entry.gate()), Html.text(entry.reason()),
						Html.text((entry.expires() != null) ? entry.expires() : "always")))
				.toList()));
		}
		return text.append(keptOut()).toString();
	}

	private String keptOut() {
		HardeningReport.Removed removed = this.report.removed();
		int classes = removed.classResources().values().stream().mapToInt(Integer::intValue).sum();
		List<List<String>> rows = new ArrayList<>();
		removed.classResources()
			.forEach((origin, count) -> rows.add(List.of(Html.code(origin), "%d class files".formatted(count))));
		removed.libraries().forEach((library) -> rows.add(List.of(Html.code(library), "not needed")));
		return rows.isEmpty() ? ""
				: Html.details("Kept out: %d class files that metadata names as resources, %d libraries"
					.formatted(classes, removed.libraries().size()), Html.table(List.of("What", "Why"), rows));
	}

	private String materials() {
		HardeningReport.Sbom sbom = this.report.sbom();
		String source = switch (sbom.source()) {
			case "declared" -> "as the application declares them";
			case "jars" -> "as the libraries themselves tell";
			default -> "unknown, since an earlier buildpack compiled";
		};
		String packages;
		if (sbom.runImagePackages() > 0) {
			packages = "%d packages of the run image".formatted(sbom.runImagePackages());
		}
		else if (this.report.executable().link() == Link.STATIC) {
			packages = "no packages of a run image";
		}
		else {
			packages = "<span class=\"na\">packages of the run image unknown</span>";
		}
		StringBuilder text = new StringBuilder("<p>%d libraries, %s; %s. CycloneDX: %s</p>\n"
			.formatted(sbom.libraries(), source, packages, Html.code(sbom.path())));
		if (!sbom.unidentified().isEmpty()) {
			text.append("<p><span class=\"na\">%d libraries do not tell their Maven coordinates:</span> %s</p>\n"
				.formatted(sbom.unidentified().size(), Html.text(String.join(", ", sbom.unidentified()))));
		}
		List<List<String>> rows = this.components.stream()
			.map((component) -> List.of(Html.code(component.name()), Html.text(component.version()),
					Html.text(component.licences())))
			.toList();
		return text.append(Html.details("All %d components".formatted(rows.size()),
				Html.table(List.of("Name", "Version", "Licence"), rows)))
			.toString();
	}

}
