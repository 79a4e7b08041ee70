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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.toml.TomlMapper;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * The findings that are allowed: the delivered {@code allow-list.toml}, and what the user
 * allows until a day.
 */
public final class AllowList {

	private final List<AllowEntry> entries;

	private final Set<String> used = new HashSet<>();

	public AllowList(List<AllowEntry> entries) {
		for (AllowEntry entry : entries) {
			if (entry.reason() == null || entry.reason().isBlank()) {
				throw new IllegalArgumentException(
						"Entry '%s' of the allow list has no reason. Say why it is allowed.".formatted(entry.id()));
			}
		}
		this.entries = List.copyOf(entries);
	}

	/**
	 * The list that the buildpack is delivered with.
	 * @return the list
	 */
	public static AllowList delivered() {
		try (InputStream file = AllowList.class.getResourceAsStream("allow-list.toml")) {
			return new AllowList(read(new String(
					Objects.requireNonNull(file, "'allow-list.toml' must be in the buildpack").readAllBytes(),
					StandardCharsets.UTF_8)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The same list with a user's entries.
	 * @param file the user's list
	 * @param today the day that entries must not have expired on
	 * @return the list
	 * @throws BuildFailedException if it cannot be read, or an entry is not complete or
	 * has expired
	 */
	public AllowList with(Path file, LocalDate today) {
		List<AllowEntry> own;
		try {
			own = read(Files.readString(file));
		}
		catch (IOException | JacksonException ex) {
			throw new BuildFailedException("the allow list cannot be read: " + ex.getMessage(), file.toString(),
					"write it as docs/leak-gate.md shows", ex);
		}
		own.forEach((entry) -> check(entry, file, today));
		return new AllowList(Stream.concat(this.entries.stream(), own.stream()).toList());
	}

	private static void check(AllowEntry entry, Path file, LocalDate today) {
		if (entry.id() == null || entry.gate() == null || entry.reason() == null || entry.reason().isBlank()
				|| entry.expires() == null) {
			throw new BuildFailedException("entry '%s' of the allow list is not complete".formatted(entry.id()),
					file.toString(), "give it an id, a gate (leak or elf), a reason and the day on which it expires");
		}
		if (entry.path() == null && entry.digest() == null) {
			throw new BuildFailedException("entry '%s' of the allow list allows everything".formatted(entry.id()),
					file.toString(),
					"give it the path or the digest of what it allows, as the message of the finding says");
		}
		if (entry.path() != null && !Glob.isSound(entry.path())) {
			throw new BuildFailedException(
					"the path '%s' of entry '%s' of the allow list is no pattern".formatted(entry.path(), entry.id()),
					file.toString(), "end each choice {a,b}, and put none into another one");
		}
		if (entry.expires().isBefore(today)) {
			throw new BuildFailedException(
					"entry '%s' of the allow list has expired on %s".formatted(entry.id(), entry.expires()),
					file.toString(), "remove what it allows from the image (%s), or think again and give it a later day"
						.formatted(entry.reason()));
		}
	}

	private static List<AllowEntry> read(String file) {
		Content content = TomlMapper.builder()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.build()
			.readValue(file, Content.class);
		return Objects.requireNonNullElse(content.entries(), List.of());
	}

	/**
	 * Find the entry that allows a finding.
	 * @param gate the gate that found it
	 * @param rule the rule that found it
	 * @param path its path in the image, starting with a slash
	 * @param digest the digest that its message gives
	 * @return the entry, if there is one
	 */
	public Optional<AllowEntry> find(String gate, String rule, String path, String digest) {
		Optional<AllowEntry> found = this.entries.stream()
			.filter((entry) -> entry.allows(gate, rule, path, digest))
			.findFirst();
		found.ifPresent((entry) -> this.used.add(entry.id()));
		return found;
	}

	/**
	 * The entries that have allowed something so far.
	 * @return the entries, in the order of the list
	 */
	public List<AllowEntry> used() {
		return this.entries.stream().filter((entry) -> this.used.contains(entry.id())).toList();
	}

	/**
	 * Fail if a user's entry allows nothing: the next thing that it fits would leave
	 * unseen.
	 */
	public void checkUse() {
		List<String> unused = new ArrayList<>();
		for (AllowEntry entry : this.entries) {
			if (entry.expires() != null && !this.used.contains(entry.id())) {
				unused.add(entry.id());
			}
		}
		if (!unused.isEmpty()) {
			throw new BuildFailedException("the allow list has entries that nothing needs: " + unused,
					"the user's allow list", "remove them");
		}
	}

	/**
	 * The content of a file.
	 *
	 * @param entries the entries, or {@code null} when it is empty
	 */
	private record Content(@Nullable List<AllowEntry> entries) {

	}

}
