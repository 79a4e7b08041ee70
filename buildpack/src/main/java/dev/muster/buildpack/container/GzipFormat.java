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

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;

/**
 * The members of gzip files.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952#section-2.3">RFC 1952, section
 * 2.3</a>
 */
final class GzipFormat {

	private static final int HEADER_SIZE = 10;

	private static final int TRAILER_SIZE = 8;

	private static final int LONGEST_TEXT = 1024;

	private static final int HEADER_CHECKSUM = 2;

	private static final int EXTRA = 4;

	private static final int NAME = 8;

	private static final int COMMENT = 16;

	private static final int RESERVED = 0xe0;

	private GzipFormat() {
	}

	static @Nullable ContainerEntry open(MemorySegment content, long offset, Expansion expansion)
			throws IOException, ExpansionLimitException {
		if (content.byteSize() - offset < HEADER_SIZE + TRAILER_SIZE) {
			return null;
		}
		int flags = Numbers.unsignedByte(content, offset + 3);
		long start = offset + HEADER_SIZE;
		if ((flags & RESERVED) != 0) {
			return null;
		}
		if ((flags & EXTRA) != 0) {
			start += 2 + Numbers.unsignedShort(content, start);
		}
		String name = "";
		if ((flags & NAME) != 0) {
			long end = afterText(content, start);
			name = (end > start) ? Numbers.name(content, start, (int) (end - start), StandardCharsets.ISO_8859_1) : "";
			start = end;
		}
		if ((flags & COMMENT) != 0) {
			start = afterText(content, start);
		}
		start += ((flags & HEADER_CHECKSUM) != 0) ? 2 : 0;
		return (start > offset && start < content.byteSize()) ? inflate(name, content, start, expansion) : null;
	}

	// A text that does not end in time gives a negative number, which stays one.
	private static long afterText(MemorySegment content, long start) {
		for (long at = start; at >= 0 && at < Math.min(content.byteSize(), start + LONGEST_TEXT); at++) {
			if (Numbers.unsignedByte(content, at) == 0) {
				return at + 1;
			}
		}
		return Long.MIN_VALUE / 2;
	}

	private static @Nullable ContainerEntry inflate(String name, MemorySegment content, long start, Expansion expansion)
			throws IOException, ExpansionLimitException {
		Inflater inflater = new Inflater(true);
		try (InputStream stream = new InflaterInputStream(new SegmentInputStream(content, start), inflater)) {
			Spool spool = Spool.expand(stream, expansion);
			if (spool.content().byteSize() == 0) {
				spool.close();
				return null;
			}
			long end = inflater.finished() ? start + inflater.getBytesRead() + TRAILER_SIZE : 0;
			return new ContainerEntry(name, spool, Math.min(end, content.byteSize()), false);
		}
		finally {
			inflater.end();
		}
	}

}
