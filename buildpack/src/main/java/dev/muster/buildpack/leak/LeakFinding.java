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

/**
 * Something that must not leave in the image.
 *
 * @param kind what kind of thing
 * @param path the file in which it is
 * @param name its own name, for example that of the class
 * @param offset where in the file it starts, in bytes
 */
public record LeakFinding(Kind kind, String path, String name, long offset) {

	/**
	 * The place, as the allow list matches it.
	 * @return the path, followed by the name inside it when it is not the file itself
	 */
	public String location() {
		return this.kind.embedded ? this.path + "!/" + this.name : this.path;
	}

	@Override
	public String toString() {
		return this.kind.embedded
				? "%s %s in %s at offset %d".formatted(this.kind.text, this.name, this.path, this.offset)
				: "%s %s".formatted(this.kind.text, this.path);
	}

	/**
	 * The kind of a finding.
	 */
	public enum Kind {

		/** A class file in a layer. */
		CLASS_FILE("class file", false),

		/** A jar or another zip archive in a layer. */
		ARCHIVE("archive", false),

		/** Source code. */
		SOURCE("source file", false),

		/** What Maven, Gradle or Git leave. */
		BUILD_METADATA("build metadata", false),

		/** A class file inside an executable. */
		EMBEDDED_CLASS_FILE("class file", true),

		/** An archive with classes inside an executable. */
		EMBEDDED_ARCHIVE("archive entry", true);

		private final String text;

		private final boolean embedded;

		Kind(String text, boolean embedded) {
			this.text = text;
			this.embedded = embedded;
		}

	}

}
