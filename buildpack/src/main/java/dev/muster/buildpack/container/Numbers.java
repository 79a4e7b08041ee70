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

package dev.muster.buildpack.container;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.Charset;

/**
 * Little-endian numbers and texts in content; the caller knows that they are inside.
 */
final class Numbers {

	private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
		.withOrder(ByteOrder.LITTLE_ENDIAN);

	private Numbers() {
	}

	static int unsignedByte(MemorySegment content, long offset) {
		return Byte.toUnsignedInt(content.get(ValueLayout.JAVA_BYTE, offset));
	}

	static int unsignedShort(MemorySegment content, long offset) {
		return Short.toUnsignedInt(content.get(SHORT, offset));
	}

	static long unsignedInt(MemorySegment content, long offset) {
		return Integer.toUnsignedLong(content.get(INT, offset));
	}

	/**
	 * Read a name.
	 * @param content where it is
	 * @param offset where it starts
	 * @param length its length in bytes
	 * @param charset its charset
	 * @return the name up to the first zero, or an empty string if there are control
	 * characters in it
	 */
	static String name(MemorySegment content, long offset, int length, Charset charset) {
		byte[] bytes = content.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
		int end = 0;
		while (end < length && bytes[end] != 0) {
			if (bytes[end] > 0 && bytes[end] < ' ') {
				return "";
			}
			end++;
		}
		return new String(bytes, 0, end, charset);
	}

}
