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

package dev.muster.aot.configuration;

/**
 * Something that configuration names and an executable needs.
 *
 * @param kind what it is
 * @param name its name
 * @param reason the property that names it, or who else does
 * @param file the file that has the property, or the class
 */
record Named(Kind kind, String name, String reason, String file) {

	/**
	 * What can be named.
	 */
	enum Kind {

		/** A resource of the class path. */
		RESOURCE("resources"),

		/** A class that is made by its name. */
		CLASS("classes"),

		/** A language, as a BCP 47 tag. */
		LANGUAGE("locales");

		private final String text;

		Kind(String text) {
			this.text = text;
		}

		@Override
		public String toString() {
			return this.text;
		}

	}

}
