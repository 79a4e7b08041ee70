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

package dev.muster.buildpack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeliveryIntegrationTests {

	@Test
	void archiveIsOneThatSpringBootAccepts() throws Exception {
		List<TarArchiveEntry> entries = entries();
		assertThat(entries).extracting(TarArchiveEntry::getName)
			.contains("buildpack.toml", "bin/detect", "bin/build", "lib/muster-buildpack-0.1.0-SNAPSHOT.jar")
			.noneMatch((name) -> name.startsWith("."));
		assertThat(entries).filteredOn((entry) -> entry.getName().matches("bin/.+"))
			.extracting((entry) -> entry.getMode() & 0777)
			.containsOnly(0755);
	}

	@Test
	void archiveDependsOnNeitherTimeNorMachine() throws Exception {
		List<TarArchiveEntry> entries = entries();
		assertThat(entries).extracting(TarArchiveEntry::getLongUserId).containsOnly(0L);
		assertThat(entries).extracting(TarArchiveEntry::getLongGroupId).containsOnly(0L);
		assertThat(entries).extracting((entry) -> entry.getLastModifiedTime().toMillis()).containsOnly(1767225600000L);
		assertThat(entries).extracting(TarArchiveEntry::getName)
			.filteredOn((name) -> name.endsWith(".jar") && !name.contains("muster"))
			.isSorted();
	}

	private static List<TarArchiveEntry> entries() throws IOException {
		Path archive = Path.of(System.getProperty("muster.archive"));
		List<TarArchiveEntry> entries = new ArrayList<>();
		try (InputStream file = Files.newInputStream(archive);
				TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				entries.add(entry);
				entry = tar.getNextEntry();
			}
		}
		return entries;
	}

}
