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

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.muster.buildpack.container.ContainerFormat;
import dev.muster.buildpack.rule.LeakRule;
import dev.muster.buildpack.rule.LeakRules;
import dev.muster.buildpack.search.LiteralSearch;

/**
 * Everything that is looked for in content, with the one search that finds where to look
 * closer.
 */
final class Detectors {

	private static final Pattern ESCAPE = Pattern.compile("\\\\x([0-9a-f]{2})");

	private static final byte[] CLASS_FILE = { (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE };

	private final LeakRules rules;

	private final LiteralSearch search;

	private final List<Detector> detectors = new ArrayList<>();

	Detectors(LeakRules rules) {
		this.rules = rules;
		List<byte[]> literals = new ArrayList<>();
		add(literals, CLASS_FILE, new Detector.Bytecode());
		for (ContainerFormat format : ContainerFormat.values()) {
			add(literals, format.magic(), new Detector.Container(format));
		}
		for (LeakRule rule : rules.rules()) {
			addContent(literals, rule);
		}
		this.search = LiteralSearch.of(literals);
	}

	private void addContent(List<byte[]> literals, LeakRule rule) {
		for (TextForm form : rule.binary() ? new TextForm[] { TextForm.LATIN_1 } : TextForm.values()) {
			Detector detector = new Detector.Content(new ContentRule(rule, form));
			for (String literal : rule.literals()) {
				add(literals, rule.binary() ? bytes(literal) : form.encode(literal), detector);
			}
		}
	}

	private void add(List<byte[]> literals, byte[] literal, Detector detector) {
		literals.add(literal);
		this.detectors.add(detector);
	}

	private static byte[] bytes(String escaped) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		Matcher matcher = ESCAPE.matcher(escaped);
		int end = 0;
		while (matcher.find()) {
			bytes.writeBytes(escaped.substring(end, matcher.start()).getBytes(StandardCharsets.ISO_8859_1));
			bytes.write(Integer.parseInt(matcher.group(1), 16));
			end = matcher.end();
		}
		bytes.writeBytes(escaped.substring(end).getBytes(StandardCharsets.ISO_8859_1));
		return bytes.toByteArray();
	}

	LeakRules rules() {
		return this.rules;
	}

	LiteralSearch search() {
		return this.search;
	}

	Detector get(int literal) {
		return this.detectors.get(literal);
	}

}
