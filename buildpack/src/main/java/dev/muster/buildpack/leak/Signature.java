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
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The first bytes of archives.
 *
 * @see <a href="https://en.wikipedia.org/wiki/List_of_file_signatures">List of file
 * signatures</a>
 */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes the bytes
enum Signature {

	/** A zip archive that has entries. */
	ZIP("504b0304", false),

	/** XZ. */
	XZ("fd377a585a00", true),

	/** Bzip2, with its first block. */
	BZIP2("425a683931415926", true),

	/** Zstandard. */
	ZSTD("28b52ffd", true),

	/** 7-Zip. */
	SEVEN_ZIP("377abcaf271c", true),

	/** RAR. */
	RAR("526172211a07", true),

	/** Lzip. */
	LZIP("4c5a495001", true),

	/** LZ4. */
	LZ4("04224d18", true);

	private final byte[] bytes;

	private final boolean opaque;

	Signature(String bytes, boolean opaque) {
		this.bytes = HexFormat.of().parseHex(bytes);
		this.opaque = opaque;
	}

	boolean starts(MemorySegment content) {
		return content.byteSize() >= this.bytes.length
				&& Arrays.equals(content.asSlice(0, this.bytes.length).toArray(ValueLayout.JAVA_BYTE), this.bytes);
	}

	/**
	 * Say whether content is an archive of a kind that is not read.
	 * @param content the content
	 * @return whether it is
	 */
	static boolean opaque(MemorySegment content) {
		return Arrays.stream(values()).anyMatch((signature) -> signature.opaque && signature.starts(content));
	}

}
