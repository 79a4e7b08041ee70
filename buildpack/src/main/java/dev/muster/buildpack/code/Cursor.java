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

package dev.muster.buildpack.code;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * A place in code that moves on as bytes are read.
 */
final class Cursor {

	private static final ValueLayout.OfShort SHORT = ValueLayout.JAVA_SHORT_UNALIGNED
		.withOrder(ByteOrder.LITTLE_ENDIAN);

	private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

	private final MemorySegment content;

	private long offset;

	Cursor(MemorySegment content, long offset) {
		this.content = content;
		this.offset = offset;
	}

	long offset() {
		return this.offset;
	}

	int peek() {
		return Byte.toUnsignedInt(this.content.get(ValueLayout.JAVA_BYTE, this.offset));
	}

	int next() {
		int value = peek();
		this.offset++;
		return value;
	}

	/**
	 * Read a number with its sign.
	 * @param size its size in bytes; 3 is a number of 2 bytes and one of 1 byte, which
	 * are of no interest
	 * @return the number
	 */
	long signed(int size) {
		long at = this.offset;
		this.offset += size;
		return switch (size) {
			case 0 -> 0;
			case 1 -> this.content.get(ValueLayout.JAVA_BYTE, at);
			case 2, 3 -> this.content.get(SHORT, at);
			case 4 -> this.content.get(INT, at);
			default -> this.content.get(LONG, at);
		};
	}

	boolean isInside() {
		return this.offset <= this.content.byteSize();
	}

}
