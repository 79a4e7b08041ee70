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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ArgumentFile}.
 */
class ArgumentFileTests {

	@TempDir
	Path directory;

	@Test
	void splitsWordsAtWhiteSpace() {
		assertThat(ArgumentFile.split("-a  b\n\tc\r\n", "test")).containsExactly("-a", "b", "c");
	}

	@Test
	void keepsQuotedWhiteSpaceAndEmptyWords() {
		assertThat(ArgumentFile.split("\"a b\" 'c d'e \"\"", "test")).containsExactly("a b", "c de", "");
	}

	@Test
	void readsEscapesWithinQuotesOnly() {
		assertThat(ArgumentFile.split("\"a\\n\\\"b\\\\\" c\\d", "test")).containsExactly("a\n\"b\\", "c\\d");
	}

	@Test
	void joinsQuotedLinesThatEndInBackslash() {
		assertThat(ArgumentFile.split("\"one\\\ntwo\"", "test")).containsExactly("onetwo");
	}

	@Test
	void skipsComments() {
		assertThat(ArgumentFile.split("# first\na # second\nb#c", "test")).containsExactly("a", "b#c");
	}

	@Test
	void reportsUnclosedQuoteWithOrigin() {
		assertThatExceptionOfType(UsageException.class).isThrownBy(() -> ArgumentFile.split("a 'b", "@file"))
			.withMessageContaining("unclosed quote in @file")
			.withMessageContaining("Close it");
	}

	@Test
	void putsWordsOfFileInPlaceOfItsName() throws IOException {
		Files.writeString(this.directory.resolve("options"), "-b 'c d'");
		assertThat(ArgumentFile.expand(List.of("-a", "@options", "e"), this.directory)).containsExactly("-a", "-b",
				"c d", "e");
	}

	@Test
	void reportsMissingFile() {
		assertThatExceptionOfType(UsageException.class)
			.isThrownBy(() -> ArgumentFile.expand(List.of("@missing"), this.directory))
			.withMessageContaining("cannot read the argument file " + this.directory.resolve("missing"))
			.withMessageContaining("Name a readable text file");
	}

}
