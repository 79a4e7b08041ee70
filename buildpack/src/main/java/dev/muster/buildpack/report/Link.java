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

package dev.muster.buildpack.report;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

import dev.muster.buildpack.elf.ElfFile;

/**
 * How an executable is linked.
 */
public enum Link {

	/** It needs nothing at run time. */
	@JsonProperty("static")
	STATIC("static"),

	/** It needs the C library only. */
	@JsonProperty("mostly-static")
	MOSTLY_STATIC("mostly static: needs the C library only"),

	/** It needs further libraries. */
	@JsonProperty("dynamic")
	DYNAMIC("dynamic");

	private final String description;

	Link(String description) {
		this.description = description;
	}

	/**
	 * Tell it from the libraries that an executable needs.
	 * @param facts the facts of the executable
	 * @return how it is linked
	 */
	public static Link of(ElfFile facts) {
		if (facts.needsNothing()) {
			return STATIC;
		}
		return facts.needed().equals(List.of("libc.so.6")) ? MOSTLY_STATIC : DYNAMIC;
	}

	/**
	 * The form in words.
	 * @return a few words
	 */
	public String description() {
		return this.description;
	}

}
