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

package dev.muster.buildpack.metadata;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that somebody else has written, who may want the match never to
 * end. One that is too long or takes too many steps matches nothing.
 */
final class UntrustedPattern {

	/** Longer than any name of a resource that tracing agents quote. */
	static final int MAXIMUM_LENGTH = 2048;

	/** How often characters may be looked at: a moment. */
	static final int MAXIMUM_STEPS = 1_000_000;

	private UntrustedPattern() {
	}

	/**
	 * Match a name.
	 * @param expression the expression; one that is none matches nothing, since
	 * native-image refuses it with a message of its own
	 * @param name the name
	 * @return whether all of the name is matched within the limits
	 */
	static boolean matches(String expression, String name) {
		if (expression.length() > MAXIMUM_LENGTH) {
			return false;
		}
		try {
			return Pattern.compile(expression).matcher(new CountedText(name)).matches();
		}
		catch (PatternSyntaxException | TooManyStepsException ex) {
			return false;
		}
	}

	/**
	 * Ends a match that takes too long.
	 */
	@SuppressWarnings("serial")
	private static final class TooManyStepsException extends RuntimeException {

		TooManyStepsException() {
			super("The match takes more than %d steps".formatted(MAXIMUM_STEPS), null, false, false);
		}

	}

	/**
	 * Text that counts how often somebody looks at it.
	 */
	private static final class CountedText implements CharSequence {

		private final String text;

		private int steps;

		CountedText(String text) {
			this.text = text;
		}

		@Override
		public int length() {
			return this.text.length();
		}

		@Override
		public char charAt(int index) {
			if (++this.steps > MAXIMUM_STEPS) {
				throw new TooManyStepsException();
			}
			return this.text.charAt(index);
		}

		@Override
		public CharSequence subSequence(int start, int end) {
			return this.text.substring(start, end);
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
