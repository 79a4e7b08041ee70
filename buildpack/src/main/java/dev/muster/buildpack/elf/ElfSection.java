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

package dev.muster.buildpack.elf;

/**
 * A section header: a named part of the file.
 *
 * @param name the name
 * @param type the type, {@code SHT_*}
 * @param offset the offset in the file
 * @param size the size in the file, 0 when it has no bytes there
 */
public record ElfSection(String name, long type, long offset, long size) {

	/**
	 * Say whether an offset in the file lies in this section.
	 * @param at the offset in bytes
	 * @return whether it does
	 */
	public boolean contains(long at) {
		return at >= this.offset && at - this.offset < this.size;
	}

}
