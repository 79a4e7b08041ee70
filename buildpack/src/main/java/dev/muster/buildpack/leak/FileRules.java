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

package dev.muster.buildpack.leak;

import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.muster.buildpack.elf.ElfSection;
import dev.muster.buildpack.elf.PackedExecutable;
import dev.muster.buildpack.rule.LeakRule;
import dev.muster.buildpack.rule.LeakRules;

/**
 * The rules over a file as a whole: what it is, what it is called, how it is divided.
 */
final class FileRules {

	/** A local header; without an entry there is nothing to leak. */
	private static final int SMALLEST_ZIP = 30;

	private FileRules() {
	}

	/**
	 * Apply the rules.
	 * @param rules the rules
	 * @param place where the file lies
	 * @param content its content
	 * @param findings what takes what is found
	 * @return whether its content is still to be looked at
	 */
	static boolean look(LeakRules rules, Place place, MemorySegment content, Consumer<LeakFinding> findings) {
		// What a thing is counts before what it is called.
		if (ClassFileParser.parse(content, 0).isPresent()) {
			findings.accept(LeakFinding.of(rules.get("class-file"), place, Digest.of(content)));
			return false;
		}
		Optional<LeakRule> named = rules.rules()
			.stream()
			.filter((rule) -> matches(rule.path(), place.path()))
			.findFirst();
		if (Signature.ZIP.starts(content) && content.byteSize() > SMALLEST_ZIP) {
			findings.accept(LeakFinding.of(rules.get("archive"), place, Digest.of(content)));
		}
		else {
			named.ifPresent((rule) -> findings.accept(LeakFinding.of(rule, place, Digest.of(content))));
		}
		if (Signature.opaque(content)) {
			findings.accept(LeakFinding.of(rules.get("opaque-archive"), place, Digest.of(content)));
		}
		PackedExecutable.reason(content)
			.ifPresent((reason) -> findings.accept(LeakFinding.of(rules.get("packed-executable"), place, 0,
					"(" + reason + ")", "", Digest.of(content))));
		for (ElfSection section : place.sections()) {
			rules.rules()
				.stream()
				.filter((rule) -> matches(rule.section(), section.name()))
				.forEach((rule) -> findings
					.accept(LeakFinding.of(rule, place, section.offset(), section.name(), "", "")));
		}
		return true;
	}

	private static boolean matches(@Nullable Pattern pattern, String text) {
		return pattern != null && pattern.matcher(text).matches();
	}

}
