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

package dev.muster.buildpack.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The class files that metadata would make resources of the executable.
 *
 * @param removed how many entries were removed, by origin
 * @param kept the application's own entries, which the leak gate decides about
 */
public record ClassResources(Map<String, Integer> removed, List<String> kept) {

	/**
	 * Remove all entries that name class files and are not the application's own. Such
	 * entries come from a tracing agent that saw a class loader read them; an executable
	 * has no use for them.
	 * @param classPath where the metadata is
	 * @return what was removed and what was kept
	 * @throws IOException if metadata cannot be read or written
	 */
	public static ClassResources prune(MetadataClassPath classPath) throws IOException {
		Map<String, Integer> removed = new TreeMap<>();
		List<String> kept = new ArrayList<>();
		classPath.edit((metadata) -> {
			List<ResourceEntry> entries = ResourceEntry.of(metadata.content())
				.stream()
				.filter(ResourceEntry::namesClassFiles)
				.toList();
			if (metadata.isApplication()) {
				entries.forEach((entry) -> kept.add(entry.text()));
				return false;
			}
			entries.forEach(ResourceEntry::remove);
			if (!entries.isEmpty()) {
				removed.merge(metadata.origin(), entries.size(), Integer::sum);
			}
			return !entries.isEmpty();
		});
		return new ClassResources(removed, List.copyOf(kept));
	}

	/**
	 * Find out which metadata makes a resource part of the executable.
	 * @param classPath where the metadata is
	 * @param resource the resource's name
	 * @return for each matching entry its text, file and origin
	 * @throws IOException if metadata cannot be read
	 */
	public static List<String> registrationsOf(MetadataClassPath classPath, String resource) throws IOException {
		List<String> found = new ArrayList<>();
		classPath.edit((metadata) -> {
			ResourceEntry.of(metadata.content())
				.stream()
				.filter((entry) -> entry.matches(resource))
				.forEach((entry) -> found.add("'%s' in %s".formatted(entry.text(), metadata.where())));
			return false;
		});
		return found;
	}

	public int removedTotal() {
		return this.removed.values().stream().mapToInt(Integer::intValue).sum();
	}

}
