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

package dev.muster.test.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A pattern for resource names, with the meaning that native-image 25 gives it: {@code *}
 * stands for anything within a segment; {@code **} as a segment of its own stands for any
 * number of segments, at the end for at least one; a backslash takes the meaning from the
 * character after it.
 */
public final class Glob {

	private static final String ANY_SEGMENTS = "**";

	private static final String SPECIAL = "*?[]{}";

	private final List<Segment> segments;

	private final String text;

	private Glob(String text, List<Segment> segments) {
		this.text = text;
		this.segments = segments;
	}

	/**
	 * Read a glob.
	 * @param text its text
	 * @return the glob
	 * @throws IllegalArgumentException if native-image would refuse it; the message says
	 * why
	 */
	public static Glob of(String text) {
		String trimmed = trim(text);
		if (trimmed.contains("***")) {
			throw new IllegalArgumentException("'%s' has more than two '*' in a row".formatted(text));
		}
		if (trimmed.contains("//")) {
			throw new IllegalArgumentException("'%s' has an empty segment".formatted(text));
		}
		List<Segment> segments = new ArrayList<>();
		for (String segment : trimmed.split("/")) {
			segments.add(Segment.of(segment, text));
		}
		return new Glob(trimmed, List.copyOf(segments));
	}

	/**
	 * Whether the glob matches one name only, its own text.
	 * @return whether it does
	 */
	boolean isName() {
		return this.text.indexOf('\\') < 0 && this.text.indexOf('*') < 0;
	}

	String text() {
		return this.text;
	}

	/**
	 * Whether a resource is meant.
	 * @param name the resource's name; a slash at the end is ignored
	 * @return whether it is
	 */
	public boolean matches(String name) {
		return matches(segments(name));
	}

	boolean matches(String[] segments) {
		return matches(0, segments, 0);
	}

	static String[] segments(String name) {
		return trim(name).split("/");
	}

	private boolean matches(int segment, String[] names, int name) {
		if (segment == this.segments.size()) {
			return name == names.length;
		}
		Segment current = this.segments.get(segment);
		if (current.isAnySegments()) {
			boolean last = segment == this.segments.size() - 1;
			for (int rest = name; !last && rest <= names.length; rest++) {
				if (matches(segment + 1, names, rest)) {
					return true;
				}
			}
			return last && name < names.length;
		}
		return name < names.length && current.matches(names[name]) && matches(segment + 1, names, name + 1);
	}

	static String trim(String name) {
		return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
	}

	@Override
	public String toString() {
		return this.text;
	}

	/**
	 * What stands between two slashes.
	 *
	 * @param text the text that has to be there, when the expression is empty
	 * @param expression the expression that the text has to match
	 */
	private record Segment(String text, Pattern expression) {

		private static final Pattern NONE = Pattern.compile("");

		static Segment of(String segment, String glob) {
			if (segment.equals(ANY_SEGMENTS)) {
				return new Segment(ANY_SEGMENTS, NONE);
			}
			StringBuilder text = new StringBuilder();
			StringBuilder expression = new StringBuilder();
			boolean wildcard = false;
			for (int at = 0; at < segment.length(); at++) {
				char character = segment.charAt(at);
				boolean escaped = character == '\\' && at + 1 < segment.length()
						&& SPECIAL.indexOf(segment.charAt(at + 1)) >= 0;
				if (escaped) {
					at++;
					character = segment.charAt(at);
				}
				else if (character == '*') {
					wildcard = true;
					expression.append(".*");
					continue;
				}
				else if (SPECIAL.indexOf(character) >= 0) {
					throw new IllegalArgumentException(
							"'%s' has a '%s' without a backslash before it".formatted(glob, character));
				}
				text.append(character);
				expression.append(Pattern.quote(String.valueOf(character)));
			}
			return new Segment(text.toString(), wildcard ? Pattern.compile(expression.toString()) : NONE);
		}

		boolean isAnySegments() {
			return this.text.equals(ANY_SEGMENTS);
		}

		boolean matches(String name) {
			return (this.expression == NONE) ? this.text.equals(name) : this.expression.matcher(name).matches();
		}

	}

}
