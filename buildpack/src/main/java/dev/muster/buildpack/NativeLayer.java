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
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.muster.buildpack.elf.ElfFile;
import dev.muster.buildpack.elf.ElfFormatException;
import dev.muster.buildpack.elf.ElfParser;
import dev.muster.buildpack.elf.SymbolStripper;
import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.layer.Layer;

/**
 * The layer with the executable.
 *
 * @param layer the layer
 */
record NativeLayer(Layer layer) {

	private static final String FINGERPRINT = "fingerprint";

	private static final String LIBRARIES = "removed-libraries";

	Path executable() {
		return this.layer.path().resolve("service");
	}

	boolean holds(String fingerprint) throws IOException {
		return Files.isRegularFile(executable()) && this.layer.restored(FINGERPRINT).equals(fingerprint);
	}

	List<String> restoredLibraries() throws IOException {
		String libraries = this.layer.restored(LIBRARIES);
		return libraries.isEmpty() ? List.of() : List.of(libraries.split(","));
	}

	void clear() throws IOException {
		if (Files.isDirectory(this.layer.path())) {
			try (Stream<Path> files = Files.walk(this.layer.path())) {
				for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
					Files.delete(file);
				}
			}
		}
		this.layer.create();
	}

	/**
	 * Strip the executable, remove libraries that it does not need, and take away all
	 * rights to change it.
	 * @return the names of the removed libraries
	 */
	List<String> finish() throws IOException {
		SymbolStripper.strip(executable());
		List<String> needed = facts().needed();
		List<String> removed = new ArrayList<>();
		try (Stream<Path> files = Files.list(this.layer.path())) {
			for (Path file : files.filter((file) -> file.toString().endsWith(".so")).sorted().toList()) {
				String name = String.valueOf(file.getFileName());
				if (!needed.contains(name)) {
					Files.delete(file);
					removed.add(name);
				}
			}
		}
		Files.setPosixFilePermissions(executable(), PosixFilePermissions.fromString("r-xr-xr-x"));
		return List.copyOf(removed);
	}

	ElfFile facts() throws IOException {
		try {
			return ElfParser.parse(MemorySegment.ofArray(Files.readAllBytes(executable())));
		}
		catch (ElfFormatException ex) {
			throw new BuildFailedException("the executable is not one: " + ex.getMessage(), executable().toString(),
					"check the compiler of the builder", ex);
		}
	}

	void take(Path other) throws IOException {
		Files.move(other, executable(), StandardCopyOption.REPLACE_EXISTING);
	}

	void hand(String fingerprint, List<String> removedLibraries) throws IOException {
		this.layer.launch(true, Map.of(FINGERPRINT, fingerprint, LIBRARIES, String.join(",", removedLibraries)));
	}

}
