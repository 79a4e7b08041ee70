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

package dev.muster.buildpack.leak;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What tells an entry of a zip archive, and so of a jar.
 */
final class ZipFormat {

	private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
		.withOrder(ByteOrder.LITTLE_ENDIAN);

	private static final int LOCAL_HEADER = 0x04034b50;

	private static final int HEADER_SIZE = 30;

	private static final int LONGEST_NAME = 1024;

	private ZipFormat() {
	}

	/**
	 * The name of the entry that starts at an offset.
	 * @param content where to look
	 * @param offset the offset
	 * @return the name, or empty if no entry starts there
	 */
	static Optional<String> entryAt(MemorySegment content, long offset) {
		if (offset + HEADER_SIZE > content.byteSize() || content.get(INT, offset) != LOCAL_HEADER) {
			return Optional.empty();
		}
		int method = content.get(SHORT, offset + 8);
		int length = Short.toUnsignedInt(content.get(SHORT, offset + 26));
		if ((method != 0 && method != 8) || length == 0 || length > LONGEST_NAME
				|| offset + HEADER_SIZE + length > content.byteSize()) {
			return Optional.empty();
		}
		byte[] name = content.asSlice(offset + HEADER_SIZE, length).toArray(ValueLayout.JAVA_BYTE);
		for (byte character : name) {
			if (character >= 0 && character < ' ') {
				return Optional.empty();
			}
		}
		return Optional.of(new String(name, StandardCharsets.UTF_8));
	}

}
