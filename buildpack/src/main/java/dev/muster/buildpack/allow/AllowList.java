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

package dev.muster.buildpack.allow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import tools.jackson.dataformat.toml.TomlMapper;

/**
 * The findings that are allowed, read from {@code allow-list.toml}.
 *
 * @param entries the entries
 */
public record AllowList(List<AllowEntry> entries) {

	public AllowList {
		for (AllowEntry entry : entries) {
			if (entry.reason().isBlank()) {
				throw new IllegalArgumentException(
						"Entry '%s' of the allow list has no reason. Say why it is allowed.".formatted(entry.id()));
			}
		}
	}

	/**
	 * The list that the buildpack is delivered with.
	 * @return the list
	 */
	public static AllowList delivered() {
		try (InputStream file = AllowList.class.getResourceAsStream("allow-list.toml")) {
			return TomlMapper.builder()
				.build()
				.readValue(Objects.requireNonNull(file, "'allow-list.toml' must be in the buildpack"), AllowList.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Find the entry that allows a finding.
	 * @param gate the gate that found it
	 * @param path its path in the image, starting with a slash
	 * @return the entry, if there is one
	 */
	public Optional<AllowEntry> find(String gate, String path) {
		return this.entries.stream()
			.filter((entry) -> entry.gate().equals(gate))
			.filter((entry) -> FileSystems.getDefault().getPathMatcher("glob:" + entry.path()).matches(Path.of(path)))
			.findFirst();
	}

}
