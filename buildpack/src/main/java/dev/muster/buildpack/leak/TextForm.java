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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How text lies in content. The image heap of a native executable holds Java's strings in
 * both forms.
 *
 * @see <a href="https://openjdk.org/jeps/254">JEP 254: Compact Strings</a>
 */
@SuppressWarnings("ImmutableEnumChecker") // charsets do not change
enum TextForm {

	/** One byte for a character; what is ASCII in UTF-8 looks the same. */
	LATIN_1(StandardCharsets.ISO_8859_1, 1, ""),

	/** Two bytes for a character. */
	UTF_16(StandardCharsets.UTF_16LE, 2, "UTF-16");

	private final Charset charset;

	private final int width;

	private final String label;

	TextForm(Charset charset, int width, String label) {
		this.charset = charset;
		this.width = width;
		this.label = label;
	}

	int width() {
		return this.width;
	}

	String label() {
		return this.label;
	}

	byte[] encode(String text) {
		return text.getBytes(this.charset);
	}

	String decode(MemorySegment content, long from, long to) {
		return new String(content.asSlice(from, to - from).toArray(ValueLayout.JAVA_BYTE), this.charset);
	}

}
