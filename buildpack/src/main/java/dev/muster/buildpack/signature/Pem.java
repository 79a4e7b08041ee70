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

package dev.muster.buildpack.signature;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text form of keys (RFC 7468).
 */
final class Pem {

	// Nothing is tried twice: hostile text takes no longer than other text.
	private static final Pattern BLOCK = Pattern
		.compile("-----BEGIN ([A-Z0-9 ]++)-----(\\s[A-Za-z0-9+/=\\s]++)-----END \\1-----");

	private Pem() {
	}

	/**
	 * Take the content of the first block with a label.
	 * @param text the text
	 * @param label the label, for example {@code PUBLIC KEY}
	 * @return the content, or nothing when there is no such block
	 */
	static Optional<byte[]> content(String text, String label) {
		Matcher block = BLOCK.matcher(text);
		while (block.find()) {
			if (block.group(1).equals(label)) {
				try {
					return Optional.of(Base64.getMimeDecoder().decode(block.group(2)));
				}
				catch (IllegalArgumentException ex) {
					return Optional.empty();
				}
			}
		}
		return Optional.empty();
	}

}
