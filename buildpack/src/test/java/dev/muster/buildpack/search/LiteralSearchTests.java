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

package dev.muster.buildpack.search;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LiteralSearchTests {

	@Test
	void findsLiteralAcrossChunksWhereverItLies() {
		LiteralSearch search = new LiteralSearch(bytes("needle"), 16);
		for (int offset = 0; offset < 64; offset++) {
			String content = ".".repeat(offset) + "needle" + ".".repeat(64 - offset);
			assertThat(hits(search, content)).as("offset %d", offset).containsExactly("0@" + offset);
		}
	}

	@Test
	void findsLiteralThatSpansManyChunks() {
		assertThat(hits(new LiteralSearch(bytes("a long needle"), 3), "..a long needle..")).containsExactly("0@2");
	}

	@Test
	void findsAllOfOverlappingLiterals() {
		LiteralSearch search = LiteralSearch.of(bytes("she", "he", "hers", "his"));
		assertThat(hits(search, "ushers")).containsExactly("0@1", "1@2", "2@2");
	}

	@Test
	void ignoresCase() {
		assertThat(hits(LiteralSearch.of(bytes("PassWord")), "my PASSWORD")).containsExactly("0@3");
	}

	@Test
	void goesOnWhereItIsToldTo() {
		List<Long> starts = new ArrayList<>();
		new LiteralSearch(bytes("ab"), 8).scan(segment("ab".repeat(30)), (literal, start) -> {
			starts.add(start);
			return start + 20;
		});
		assertThat(starts).containsExactly(0L, 20L, 40L);
	}

	@Test
	void findsTheSameAsASimpleSearch() {
		List<String> literals = List.of("a", "ab", "bab", "bc", "bca", "c", "caa");
		LiteralSearch search = new LiteralSearch(bytes(literals.toArray(String[]::new)), 7);
		Random random = new Random(1);
		for (int round = 0; round < 200; round++) {
			StringBuilder content = new StringBuilder();
			random.ints(50, 'a', 'd').forEach((character) -> content.append((char) character));
			List<String> expected = new ArrayList<>();
			for (int literal = 0; literal < literals.size(); literal++) {
				for (int at = content.indexOf(literals.get(literal)); at >= 0; at = content
					.indexOf(literals.get(literal), at + 1)) {
					expected.add(literal + "@" + at);
				}
			}
			assertThat(hits(search, content.toString())).containsExactlyInAnyOrderElementsOf(expected);
		}
	}

	@Test
	void refusesEmptyLiteral() {
		assertThatIllegalArgumentException().isThrownBy(() -> LiteralSearch.of(bytes("")))
			.withMessageContaining("empty");
	}

	private static List<String> hits(LiteralSearch search, String content) {
		List<String> hits = new ArrayList<>();
		search.scan(segment(content), (literal, start) -> {
			hits.add(literal + "@" + start);
			return 0;
		});
		return hits;
	}

	private static MemorySegment segment(String content) {
		return MemorySegment.ofArray(content.getBytes(StandardCharsets.ISO_8859_1));
	}

	private static List<byte[]> bytes(String... literals) {
		return Stream.of(literals).map((literal) -> literal.getBytes(StandardCharsets.ISO_8859_1)).toList();
	}

}
