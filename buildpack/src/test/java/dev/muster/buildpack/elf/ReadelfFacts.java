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

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What GNU readelf says of a file, in the words of {@link ElfFile}.
 */
final class ReadelfFacts {

	private final String text;

	private ReadelfFacts(String text) {
		this.text = text;
	}

	static ElfFile of(Path file) throws Exception {
		String text = TinyExecutable.run("readelf", "--wide", "--file-header", "--segments", "--sections", "--dynamic",
				"--notes", file.toString());
		return new ReadelfFacts(text).facts();
	}

	private ElfFile facts() {
		String type = first("Type: +(\\w+)");
		boolean bindNow = has("\\(BIND_NOW\\)") || has("\\(FLAGS\\) .*BIND_NOW")
				|| has("\\(FLAGS_1\\) +Flags:.*\\bNOW\\b");
		String stack = first("GNU_STACK +(?:0x\\w+ +){5}([RWE ]{3}) ").strip();
		return new ElfFile(type.equals("REL") ? "1" : type, first("Requesting program interpreter: (.+?)\\]"),
				type.equals("DYN"), has("\\n +GNU_RELRO "), bindNow, has("\\n +DYNAMIC +0x"),
				stack.isEmpty() ? "missing" : stack.replace("RWE", "RWX"),
				all("\\n +LOAD +(?:0x\\w+ +){5}(RWE) ").size(), has("\\(TEXTREL\\)") || has("\\(FLAGS\\) .*TEXTREL"),
				all("Library r(?:un)?path: \\[(.+?)\\]"), all("\\(NEEDED\\) +Shared library: \\[(.+?)\\]"),
				has("\\] \\S+ +SYMTAB "), all("\\] (\\.debug\\S*|\\.comment) "), first("Build ID: ([0-9a-f]+)"),
				type.equals("DYN") && !has("program interpreter") && !has("\\(FLAGS_1\\) +Flags:.*\\bPIE\\b"));
	}

	private boolean has(String pattern) {
		return Pattern.compile(pattern).matcher(this.text).find();
	}

	private String first(String pattern) {
		List<String> all = all(pattern);
		return all.isEmpty() ? "" : all.getFirst();
	}

	private List<String> all(String pattern) {
		return Pattern.compile(pattern)
			.matcher(this.text)
			.results()
			.map((MatchResult match) -> match.group(1))
			.toList();
	}

}
