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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Glob}. The table is what native-image 25.0.2 answers.
 */
class GlobTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			a/*.txt,              a/b.txt,              true
			a/*.txt,              a/.txt,               true
			a/*.txt,              a/b/c.txt,            false
			a/**,                 a,                    false
			a/**,                 a/,                   false
			a/**,                 a/b,                  true
			a/**,                 a/b/c,                true
			**/x.txt,             x.txt,                true
			**/x.txt,             a/b/x.txt,            true
			**/x.txt,             ax.txt,               false
			a/**/x.txt,           a/x.txt,              true
			a/**/x.txt,           a/b/c/x.txt,          true
			a/**/x.txt,           ab/x.txt,             false
			**,                   a,                    true
			**,                   a/b,                  true
			*,                    a,                    true
			*,                    a/b,                  false
			a*b*c,                abc,                  true
			a*b*c,                aXbYc,                true
			a*b*c,                aXbYcZ,               false
			a*b*c,                a/b/c,                false
			a/**x,                a/x,                  true
			a/**x,                a/b/x,                false
			a/b**,                a/bc,                 true
			a/b**,                a/b/c,                false
			a\\*b,                a*b,                  true
			a\\*b,                axb,                  false
			a\\?c,                a?c,                  true
			a\\?c,                abc,                  false
			a\\[b\\],             a[b],                 true
			a\\{b,                a{b,                  true
			a\\\\b,               a\\\\b,               true
			a\\\\b,               a\\b,                false
			a.b,                  axb,                  false
			a,                    a/,                   true
			a/,                   a,                    true
			com/a/Foo$Bar.class,  com/a/Foo$Bar.class,  true
			""")
	void matchesAsNativeImageDoes(String glob, String name, boolean expected) {
		assertThat(Glob.of(glob).matches(name)).isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			a/***/b,  more than two
			a//b,     empty segment
			a?c,      '?' without a backslash
			a[b],     '[' without a backslash
			a{b,      '{' without a backslash
			""")
	void refusesWhatNativeImageRefuses(String glob, String reason) {
		assertThatIllegalArgumentException().isThrownBy(() -> Glob.of(glob)).withMessageContainingAll(glob, reason);
	}

	@Test
	void knowsAPlainName() {
		assertThat(Glob.of("a/b.txt").isName()).isTrue();
		assertThat(Glob.of("a/*.txt").isName()).isFalse();
	}

}
