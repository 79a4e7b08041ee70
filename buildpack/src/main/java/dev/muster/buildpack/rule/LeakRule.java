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

package dev.muster.buildpack.rule;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A rule of the leak gate: what must not leave, why, and what to do about it.
 *
 * @param id the name of the rule
 * @param title what it finds, in a few words
 * @param reason why that must not leave
 * @param reference where the pattern is described in public
 * @param action what to do about it
 * @param path what the path of a file or of an entry of an archive matches, or
 * {@code null}
 * @param section what the name of an ELF section matches, or {@code null}
 * @param literals texts of which one is in every match of the pattern, whatever the case
 * @param pattern what content matches, or {@code null}; what its group {@code value}
 * matches is the secret, without such a group it is everything
 * @param ignore what makes a value harmless, or {@code null}
 * @param entropy the least entropy of a value, in bits for each character
 * @param window how many characters after the literal can belong to a match
 * @param binary whether the content is bytes, not text in Latin-1 or UTF-16
 * @param secret whether the match must never be printed
 */
public record LeakRule(String id, String title, String reason, String reference, String action, @Nullable Pattern path,
		@Nullable Pattern section, List<String> literals, @Nullable Pattern pattern, @Nullable Pattern ignore,
		double entropy, int window, boolean binary, boolean secret) {

	private static final int WINDOW = 512;

	public LeakRule {
		// Jackson gives null for a list that is not in the file.
		literals = (literals != null) ? List.copyOf(literals) : List.of();
		window = (window > 0) ? window : WINDOW;
		for (String text : new String[] { id, title, reason, reference, action }) {
			if (text == null || text.isBlank()) {
				throw new IllegalArgumentException("Rule '%s' of the leak gate has no %s. Say it.".formatted(id,
						"id, title, reason, reference or action"));
			}
		}
		if ((pattern != null) == literals.isEmpty()) {
			throw new IllegalArgumentException(
					"Rule '%s' of the leak gate needs a pattern and its literals, or neither.".formatted(id));
		}
	}

	/**
	 * The same rule for other content.
	 * @param otherLiterals the literals
	 * @param otherPattern the pattern
	 * @return the rule
	 */
	LeakRule looksFor(List<String> otherLiterals, Pattern otherPattern) {
		return new LeakRule(this.id, this.title, this.reason, this.reference, this.action, this.path, this.section,
				otherLiterals, otherPattern, this.ignore, this.entropy, this.window, this.binary, this.secret);
	}

}
