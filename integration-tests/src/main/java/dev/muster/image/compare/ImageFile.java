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

package dev.muster.image.compare;

/**
 * An entry of a layer.
 *
 * @param type the kind of entry: {@code file}, {@code folder}, or what it links to
 * @param rights mode and owner, as {@code 0755 1001:1000}
 * @param modified when it was last changed, in seconds since 1970
 * @param size its size in bytes
 * @param digest the SHA-256 of its content
 */
record ImageFile(String type, String rights, long modified, long size, String digest) {

	boolean hasContentOf(ImageFile other) {
		return this.size == other.size && this.digest.equals(other.digest);
	}

}
