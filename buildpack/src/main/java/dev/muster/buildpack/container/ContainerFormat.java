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
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * The formats of containers, and how their entries are recognised wherever they lie.
 */
@SuppressWarnings("ImmutableEnumChecker") // nobody changes the bytes
public enum ContainerFormat {

	/** An entry of a zip archive, by its local header. */
	ZIP(new byte[] { 'P', 'K', 3, 4 }, 0, ZipFormat::open),

	/** A member of a gzip file. */
	GZIP(new byte[] { 0x1f, (byte) 0x8b, 8 }, 0, GzipFormat::open),

	/** An entry of a tar archive, by its header. */
	TAR("ustar".getBytes(StandardCharsets.US_ASCII), 257, TarFormat::open);

	private final byte[] magic;

	private final int magicOffset;

	private final Opener opener;

	ContainerFormat(byte[] magic, int magicOffset, Opener opener) {
		this.magic = magic;
		this.magicOffset = magicOffset;
		this.opener = opener;
	}

	/**
	 * The bytes that every entry has.
	 * @return the bytes
	 */
	public byte[] magic() {
		return this.magic.clone();
	}

	/**
	 * Where the bytes are.
	 * @return the offset in the entry
	 */
	public int magicOffset() {
		return this.magicOffset;
	}

	/**
	 * Open an entry.
	 * @param content where to look
	 * @param offset where the entry would start
	 * @param expansion what may be unpacked
	 * @return the entry, or {@code null} if there is none
	 * @throws IOException if there is no room to unpack it
	 * @throws ExpansionLimitException if it expands to more than may be unpacked
	 */
	public @Nullable ContainerEntry open(MemorySegment content, long offset, Expansion expansion)
			throws IOException, ExpansionLimitException {
		return (offset >= 0) ? this.opener.open(content, offset, expansion) : null;
	}

	/**
	 * Strategy to open an entry.
	 */
	private interface Opener {

		@Nullable ContainerEntry open(MemorySegment content, long offset, Expansion expansion)
				throws IOException, ExpansionLimitException;

	}

}
