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

package dev.muster.buildpack.elf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What tells an executable that was packed or encrypted after it was linked.
 */
public final class PackedExecutable {

	private static final byte[] UPX = "UPX!".getBytes(StandardCharsets.US_ASCII);

	/** UPX writes its magic into the stub at the begin, and at the very end. */
	private static final int UPX_BEGIN = 8 * 1024;

	private static final int UPX_END = 64;

	/**
	 * Bits for each byte. Code of C, Go and GraalVM has less than 6.8, what is compressed
	 * or encrypted more than 7.8.
	 */
	private static final double RANDOM = 7.4;

	/** Of less the entropy says little. */
	private static final long SMALLEST = 8 * 1024;

	/** Linkers make about ten; thousands over the same bytes would only take time. */
	private static final int MOST_SEGMENTS = 24;

	private static final int CHUNK = 64 * 1024;

	private PackedExecutable() {
	}

	/**
	 * Say why a file looks packed.
	 * @param content the content of the file
	 * @return why, or empty if it does not, or is no ELF file
	 */
	public static Optional<String> reason(MemorySegment content) {
		if (!ElfParser.isElf(content)) {
			return Optional.empty();
		}
		long size = content.byteSize();
		if (contains(content, 0, Math.min(size, UPX_BEGIN)) || contains(content, Math.max(0, size - UPX_END), size)) {
			return Optional.of("UPX's magic number");
		}
		try {
			return reason(content, ElfParser.sections(content), ElfParser.segments(content));
		}
		catch (ElfFormatException ex) {
			// Broken files are the ELF audit's.
			return Optional.empty();
		}
	}

	private static Optional<String> reason(MemorySegment content, List<ElfSection> sections, List<Segment> segments) {
		if (sections.stream().anyMatch((section) -> section.name().matches("\\.?UPX\\d.*"))) {
			return Optional.of("UPX's sections");
		}
		for (Segment segment : segments.subList(0, Math.min(MOST_SEGMENTS, segments.size()))) {
			boolean code = segment.type() == Segment.LOAD && (segment.executable() || sections.isEmpty());
			if (code && segment.fileSize() >= SMALLEST && segment.isInside(content.byteSize())
					&& entropy(content.asSlice(segment.offset(), segment.fileSize())) > RANDOM) {
				return Optional.of("the segment at offset %d looks random%s".formatted(segment.offset(),
						sections.isEmpty() ? ", and there are no sections" : ""));
			}
		}
		return Optional.empty();
	}

	private static boolean contains(MemorySegment content, long from, long to) {
		MemorySegment magic = MemorySegment.ofArray(UPX);
		for (long at = from; at + UPX.length <= to; at++) {
			if (content.get(ValueLayout.JAVA_BYTE, at) == UPX[0]
					&& MemorySegment.mismatch(content, at, at + UPX.length, magic, 0, UPX.length) < 0) {
				return true;
			}
		}
		return false;
	}

	private static double entropy(MemorySegment content) {
		long[] counts = new long[256];
		byte[] chunk = new byte[CHUNK];
		for (long at = 0; at < content.byteSize(); at += CHUNK) {
			int length = (int) Math.min(CHUNK, content.byteSize() - at);
			MemorySegment.copy(content, ValueLayout.JAVA_BYTE, at, chunk, 0, length);
			for (int index = 0; index < length; index++) {
				counts[chunk[index] & 0xff]++;
			}
		}
		double entropy = 0;
		for (long count : counts) {
			double share = (double) count / content.byteSize();
			entropy -= (count > 0) ? share * Math.log(share) / Math.log(2) : 0;
		}
		return entropy;
	}

}
