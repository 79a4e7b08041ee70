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
 * The entries of zip archives, and so of jars. The central directory is not asked: what a
 * local header starts is there, whether it is listed or not.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE.TXT,
 * section 4.3.7</a>
 */
final class ZipFormat {

	private static final long LOCAL_HEADER = 0x04034b50;

	private static final int HEADER_SIZE = 30;

	private static final int LONGEST_NAME = 1024;

	private static final int STORED = 0;

	private static final int DEFLATED = 8;

	private static final int LAST_METHOD = 99;

	private ZipFormat() {
	}

	static @Nullable ContainerEntry open(MemorySegment content, long offset, Expansion expansion)
			throws IOException, ExpansionLimitException {
		if (content.byteSize() - offset < HEADER_SIZE || Numbers.unsignedInt(content, offset) != LOCAL_HEADER) {
			return null;
		}
		int flags = Numbers.unsignedShort(content, offset + 6);
		int method = Numbers.unsignedShort(content, offset + 8);
		long size = Numbers.unsignedInt(content, offset + 18);
		int nameLength = Numbers.unsignedShort(content, offset + 26);
		long start = offset + HEADER_SIZE + nameLength + Numbers.unsignedShort(content, offset + 28);
		if (method > LAST_METHOD || nameLength == 0 || nameLength > LONGEST_NAME || start > content.byteSize()) {
			return null;
		}
		String name = Numbers.name(content, offset + HEADER_SIZE, nameLength, StandardCharsets.UTF_8);
		if (name.length() == 0) {
			return null;
		}
		boolean encrypted = (flags & 1) != 0;
		if (method == DEFLATED && !encrypted) {
			return inflate(name, content, start, expansion);
		}
		// Where a stored entry without a size ends is not known; it is found again in
		// what is around it.
		long end = Math.min(start + size, content.byteSize());
		boolean opaque = encrypted || method != STORED;
		MemorySegment stored = opaque ? content.asSlice(start, 0) : content.asSlice(start, end - start);
		return new ContainerEntry(name, Spool.of(stored), end, opaque);
	}

	private static ContainerEntry inflate(String name, MemorySegment content, long start, Expansion expansion)
			throws IOException, ExpansionLimitException {
		Inflater inflater = new Inflater(true);
		try (InputStream stream = new InflaterInputStream(new SegmentInputStream(content, start), inflater)) {
			Spool spool = Spool.expand(stream, expansion);
			return new ContainerEntry(name, spool, inflater.finished() ? start + inflater.getBytesRead() : 0, false);
		}
		finally {
			inflater.end();
		}
	}

}
