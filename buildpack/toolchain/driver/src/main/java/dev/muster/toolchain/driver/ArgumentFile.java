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

package dev.muster.toolchain.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Option text as the {@code java} command reads it from argument files: words separated
 * by white space, quotes, backslash escapes within quotes, and comments.
 */
final class ArgumentFile {

	private final String text;

	private final String origin;

	private final List<String> words = new ArrayList<>();

	private final StringBuilder word = new StringBuilder();

	private boolean inWord;

	private int position;

	private ArgumentFile(String text, String origin) {
		this.text = text;
		this.origin = origin;
	}

	/**
	 * Return the words of a text.
	 * @param text the text
	 * @param origin where the text is from, for messages
	 * @return the words, unquoted
	 */
	static List<String> split(String text, String origin) {
		return new ArgumentFile(text, origin).split();
	}

	/**
	 * Replace every {@code @file} by the words of that file. Files named in such files
	 * are not read, as with the {@code java} command.
	 * @param arguments the arguments
	 * @param directory the folder that relative file names start from
	 * @return the arguments with the files' words in place
	 */
	static List<String> expand(List<String> arguments, Path directory) {
		List<String> expanded = new ArrayList<>();
		for (String argument : arguments) {
			if (argument.startsWith("@")) {
				expanded.addAll(split(read(directory.resolve(argument.substring(1))), argument));
			}
			else {
				expanded.add(argument);
			}
		}
		return expanded;
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UsageException(
					"cannot read the argument file %s (%s). Name a readable text file after '@'.".formatted(file, ex),
					ex);
		}
	}

	private List<String> split() {
		while (this.position < this.text.length()) {
			char next = this.text.charAt(this.position++);
			if (next == '"' || next == '\'') {
				this.inWord = true;
				readQuoted(next);
			}
			else if (Character.isWhitespace(next)) {
				endWord();
			}
			else if (next == '#' && !this.inWord) {
				skipLine();
			}
			else {
				this.inWord = true;
				this.word.append(next);
			}
		}
		endWord();
		return this.words;
	}

	private void readQuoted(char quote) {
		int start = this.position;
		while (this.position < this.text.length()) {
			char next = this.text.charAt(this.position++);
			if (next == quote) {
				return;
			}
			if (next == '\\' && this.position < this.text.length()) {
				appendEscaped(this.text.charAt(this.position++));
			}
			else {
				this.word.append(next);
			}
		}
		throw new UsageException("unclosed quote in %s: %s%s. Close it, or escape it with a backslash within quotes."
			.formatted(this.origin, quote, this.text.substring(start).strip()));
	}

	private void appendEscaped(char escaped) {
		switch (escaped) {
			case 'n' -> this.word.append('\n');
			case 't' -> this.word.append('\t');
			case 'r' -> this.word.append('\r');
			case 'f' -> this.word.append('\f');
			case '\n' -> {
				// the line goes on
			}
			default -> this.word.append(escaped);
		}
	}

	private void skipLine() {
		while (this.position < this.text.length() && this.text.charAt(this.position) != '\n') {
			this.position++;
		}
	}

	private void endWord() {
		if (this.inWord) {
			this.words.add(this.word.toString());
			this.word.setLength(0);
			this.inWord = false;
		}
	}

}
