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
 * Something that two images do not have in common.
 *
 * @param aspect what kind of thing
 * @param where the file or the entry of the configuration
 * @param first how it is in the first image
 * @param second how it is in the second image
 */
record Difference(Aspect aspect, String where, String first, String second) {

	@Override
	public String toString() {
		return "%s: %s / %s".formatted(this.where, this.first, this.second);
	}

	/**
	 * What can be compared.
	 */
	enum Aspect {

		/** Which files there are, of which type, with which rights and owners. */
		LAYOUT("layout"),

		/** When files and image were made. */
		TIMESTAMPS("timestamps"),

		/** The labels of the image, the digests of its own layers left out. */
		LABELS("labels"),

		/**
		 * The rest of the configuration, for example user, environment and entry point.
		 */
		CONFIGURATION("configuration"),

		/** The bytes of the files. */
		CONTENTS("contents");

		private final String text;

		Aspect(String text) {
			this.text = text;
		}

		String text() {
			return this.text;
		}

	}

}
