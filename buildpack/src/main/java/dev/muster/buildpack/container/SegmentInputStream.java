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

import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * A stream over content, from an offset to its end.
 */
final class SegmentInputStream extends InputStream {

	private final MemorySegment content;

	private long position;

	SegmentInputStream(MemorySegment content, long offset) {
		this.content = content;
		this.position = offset;
	}

	@Override
	public int read() {
		return (this.position < this.content.byteSize())
				? Byte.toUnsignedInt(this.content.get(ValueLayout.JAVA_BYTE, this.position++)) : -1;
	}

	@Override
	public int read(byte[] target, int offset, int length) {
		long left = this.content.byteSize() - this.position;
		if (left <= 0) {
			return (length == 0) ? 0 : -1;
		}
		int count = (int) Math.min(length, left);
		MemorySegment.copy(this.content, ValueLayout.JAVA_BYTE, this.position, target, offset, count);
		this.position += count;
		return count;
	}

}
