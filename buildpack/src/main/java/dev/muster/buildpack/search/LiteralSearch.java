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
import java.lang.foreign.ValueLayout;
import java.util.List;

/**
 * A search for all occurrences of many literals in one pass, without regard to the case
 * of ASCII letters. Content is read in chunks; the state is carried from one to the next,
 * so that an occurrence may lie across them.
 *
 * @see <a href="https://doi.org/10.1145/360825.360855">Aho, Corasick: Efficient string
 * matching</a>
 */
public final class LiteralSearch {

	private static final int CHUNK = 256 * 1024;

	private final LiteralTable table;

	private final int chunk;

	LiteralSearch(List<byte[]> literals, int chunk) {
		this.table = LiteralTable.of(literals);
		this.chunk = chunk;
	}

	/**
	 * Make a search.
	 * @param literals the literals; none may be empty
	 * @return the search, which may be used by several threads
	 */
	public static LiteralSearch of(List<byte[]> literals) {
		return new LiteralSearch(literals, CHUNK);
	}

	/**
	 * Search content from its begin to its end.
	 * @param content the content
	 * @param hits what takes the occurrences, ordered by their ends
	 */
	public void scan(MemorySegment content, LiteralHits hits) {
		byte[] buffer = new byte[(int) Math.min(this.chunk, content.byteSize())];
		long position = 0;
		int state = 0;
		while (position < content.byteSize()) {
			int length = (int) Math.min(buffer.length, content.byteSize() - position);
			MemorySegment.copy(content, ValueLayout.JAVA_BYTE, position, buffer, 0, length);
			int index = 0;
			long resume = -1;
			while (index < length) {
				state = this.table.next(state, buffer[index++]);
				if (state < 0) {
					state = ~state;
					resume = tell(state, position + index, hits);
					if (resume > position + index) {
						state = 0;
						if (resume - position >= length) {
							break;
						}
						index = (int) (resume - position);
					}
				}
			}
			position = Math.max(position + length, resume);
		}
	}

	private long tell(int state, long end, LiteralHits hits) {
		long resume = -1;
		for (int literal : this.table.literals(state)) {
			resume = Math.max(resume, hits.at(literal, end - this.table.length(literal)));
		}
		return resume;
	}

}
