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

import org.junit.jupiter.api.Test;

import dev.muster.buildpack.failure.BuildFailedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ShellWordsTests {

	@Test
	void splitsAsAShellDoes() {
		assertThat(ShellWords.split("  a  b\t'c d' \"e \\\" f\" g\\ h '' i'j'k '\\n' ")).containsExactly("a", "b",
				"c d", "e \" f", "g h", "", "ijk", "\\n");
	}

	@Test
	void hasNoWordsWhenEmpty() {
		assertThat(ShellWords.split(" ")).isEmpty();
	}

	@Test
	void refusesOpenQuotation() {
		assertThatExceptionOfType(BuildFailedException.class).isThrownBy(() -> ShellWords.split("a 'b"))
			.withMessageContaining("close the quotation");
	}

}
