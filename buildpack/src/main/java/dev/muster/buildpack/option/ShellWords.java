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

package dev.muster.buildpack.option;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The words of a line as a shell would split it: blanks separate, quotes and backslashes
 * hold together; nothing is expanded.
 */
final class ShellWords {

	private final List<String> words = new ArrayList<>();

	private @Nullable StringBuilder word;

	private char quote;

	private boolean escaped;

	private ShellWords() {
	}

	static List<String> split(String line) {
		ShellWords split = new ShellWords();
		line.chars().forEach((character) -> split.accept((char) character));
		if (split.quote != 0 || split.escaped) {
			throw new BuildFailedException("the arguments end inside a quotation: " + line,
					"option '%s'".formatted(Option.BP_MUSTER_NATIVE_IMAGE_ARGUMENTS), "close the quotation");
		}
		split.end();
		return List.copyOf(split.words);
	}

	private void accept(char character) {
		if (this.escaped) {
			append(character);
			this.escaped = false;
		}
		else if (character == '\\' && this.quote != '\'') {
			this.escaped = true;
		}
		else if (this.quote != 0) {
			acceptQuoted(character);
		}
		else if (character == '\'' || character == '"') {
			this.quote = character;
			current();
		}
		else if (Character.isWhitespace(character)) {
			end();
		}
		else {
			append(character);
		}
	}

	private void acceptQuoted(char character) {
		if (character == this.quote) {
			this.quote = 0;
		}
		else {
			append(character);
		}
	}

	private void append(char character) {
		current().append(character);
	}

	private StringBuilder current() {
		if (this.word == null) {
			this.word = new StringBuilder();
		}
		return this.word;
	}

	private void end() {
		if (this.word != null) {
			this.words.add(this.word.toString());
			this.word = null;
		}
	}

}
