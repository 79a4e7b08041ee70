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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.muster.buildpack.rule.LeakRule;

/**
 * A rule over content in one form of text: tries the rule's pattern around a literal that
 * was found.
 *
 * @param rule the rule
 * @param form the form of the text
 */
record ContentRule(LeakRule rule, TextForm form) {

	/** How many characters before the literal can belong to a match. */
	private static final int BEFORE = 160;

	private static final int SHOWN = 4;

	private static final int LONGEST = 120;

	/**
	 * Try the pattern.
	 * @param content the content
	 * @param start where the literal starts, in bytes
	 * @param more how many characters behind it are tried as well
	 * @return the matches that reach beyond the literal's start, ordered
	 */
	List<Match> matches(MemorySegment content, long start, int more) {
		int width = this.form.width();
		// One more, so that the first character that may match has one before it.
		long before = Math.min(BEFORE + 1, start / width);
		long from = start - before * width;
		long to = Math.min(content.byteSize(), start + (long) (more + this.rule.window()) * width);
		to -= (to - from) % width;
		String text = this.form.decode(content, from, to);
		int at = (int) before;
		Matcher matcher = Objects.requireNonNull(this.rule.pattern(), "'pattern' must not be null")
			.matcher(text)
			.useTransparentBounds(true)
			.useAnchoringBounds(false)
			.region((from < width) ? 0 : 1, text.length());
		List<Match> matches = new ArrayList<>();
		while (matcher.find() && matcher.start() <= at + more) {
			String value = value(matcher);
			if (matcher.end() > at && counts(value)) {
				matches.add(new Match(from + (long) matcher.start() * width, from + (long) matcher.end() * width,
						this.rule.secret() ? redacted(value) : printable(value), Digest.of(value)));
			}
		}
		return matches;
	}

	private static String value(Matcher matcher) {
		String value = matcher.namedGroups().containsKey("value") ? matcher.group("value") : null;
		return (value != null) ? value : matcher.group();
	}

	private boolean counts(String value) {
		Pattern ignore = this.rule.ignore();
		return (ignore == null || !ignore.matcher(value).find())
				&& (this.rule.entropy() == 0 || entropy(value) >= this.rule.entropy());
	}

	/** Shannon's, in bits for each character. */
	static double entropy(String value) {
		Map<Integer, Integer> counts = new HashMap<>();
		value.chars().forEach((character) -> counts.merge(character, 1, Integer::sum));
		double entropy = 0;
		for (int count : counts.values()) {
			double share = (double) count / value.length();
			entropy -= share * Math.log(share) / Math.log(2);
		}
		return entropy;
	}

	private String redacted(String value) {
		// Of a short secret the first characters would be too much of it.
		String begin = this.rule.binary() ? "" : printable(value.substring(0, Math.min(SHOWN, value.length() / 4)));
		return "%s... (%d %s)".formatted(begin, value.length(), this.rule.binary() ? "bytes" : "characters");
	}

	private static String printable(String value) {
		String text = value.strip().replaceAll("[^\\x20-\\x7e]+", " ");
		return "'" + ((text.length() > LONGEST) ? text.substring(0, LONGEST) + "..." : text) + "'";
	}

	@Override
	public String toString() {
		return this.rule.id() + " " + this.form.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * A match of a rule.
	 *
	 * @param start where it starts, in bytes
	 * @param end where it ends, in bytes
	 * @param shown what may be shown of it
	 * @param digest the first digits of its digest
	 */
	record Match(long start, long end, String shown, String digest) {

	}

}
