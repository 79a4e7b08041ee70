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
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The first digits of a SHA-256, enough to tell things apart.
 */
final class Digest {

	/** The allow list wants at least as many. */
	static final int DIGITS = 16;

	private static final int CHUNK = 64 * 1024;

	private Digest() {
	}

	static String of(String text) {
		return of(MemorySegment.ofArray(text.getBytes(StandardCharsets.UTF_8)));
	}

	static String of(MemorySegment content) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			for (long at = 0; at < content.byteSize(); at += CHUNK) {
				digest.update(
						content.asSlice(at, Math.min(CHUNK, content.byteSize() - at)).toArray(ValueLayout.JAVA_BYTE));
			}
			return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
