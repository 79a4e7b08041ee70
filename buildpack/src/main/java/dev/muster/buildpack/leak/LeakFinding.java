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

import dev.muster.buildpack.rule.LeakRule;

/**
 * Something that must not leave in the image. It never holds a secret, only its first
 * characters and its digest.
 *
 * @param rule the rule that found it
 * @param title what kind of thing it is
 * @param layer the layer, or an empty string where the path tells it
 * @param path the file in which it is
 * @param section the section of the ELF file, or an empty string
 * @param offset where in the file it starts, in bytes
 * @param name its own name, for example that of the class, or the path for a whole file
 * @param form how the text is encoded when that is not plain, or an empty string
 * @param digest the first digits of its SHA-256
 * @param reason why it must not leave
 * @param action what to do about it
 */
public record LeakFinding(String rule, String title, String layer, String path, String section, long offset,
		String name, String form, String digest, String reason, String action) {

	static LeakFinding of(LeakRule rule, Place place, long offset, String name, String form, String digest) {
		return new LeakFinding(rule.id(), rule.title(), place.layer(), place.path(), place.section(offset), offset,
				name, form, digest, rule.reason(), rule.action());
	}

	// A finding that is a file as a whole.
	static LeakFinding of(LeakRule rule, Place place, String digest) {
		return new LeakFinding(rule.id(), rule.title(), place.layer(), place.path(), place.within(), 0, place.path(),
				"", digest, rule.reason(), rule.action());
	}

	private boolean whole() {
		return this.name.equals(this.path);
	}

	/**
	 * The place, as the allow list matches it.
	 * @return the path, followed by the name of the class inside it
	 */
	public String location() {
		return (this.name.endsWith(".class") && !whole()) ? this.path + "!/" + this.name : this.path;
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.title).append(' ').append(this.name);
		if (!whole()) {
			text.append(" in %s at offset %d".formatted(this.path, this.offset));
		}
		append(text, ", section ", this.section);
		append(text, ", as ", this.form);
		append(text, ", in layer ", this.layer);
		append(text, ", digest ", this.digest);
		return text.append(" [%s]: %s".formatted(this.rule, this.reason)).toString();
	}

	private static void append(StringBuilder text, String before, String value) {
		if (!value.isEmpty()) {
			text.append(before).append(value);
		}
	}

}
