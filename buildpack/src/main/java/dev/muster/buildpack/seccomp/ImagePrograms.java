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

package dev.muster.buildpack.seccomp;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.muster.buildpack.elf.ElfFile;
import dev.muster.buildpack.elf.ElfFormatException;
import dev.muster.buildpack.elf.ElfParser;
import dev.muster.buildpack.failure.BuildFailedException;
import dev.muster.buildpack.image.Image;
import dev.muster.buildpack.syscall.CallSearch;
import dev.muster.buildpack.syscall.FoundCalls;

/**
 * The programs that a container of an image runs: the executable, the lifecycle's
 * launcher when the entry point leads through it, what that starts before
 * ({@code exec.d}), and the libraries that they load.
 */
public final class ImagePrograms {

	private static final String LAUNCHER = "/cnb/lifecycle/launcher";

	/** Where the loader of Debian's C library looks, and that of others. */
	private static final List<String> LIBRARY_FOLDERS = List.of("/lib/x86_64-linux-gnu/", "/usr/lib/x86_64-linux-gnu/",
			"/lib64/", "/usr/lib64/", "/lib/", "/usr/lib/");

	/** What the C library loads by itself, to end threads. */
	private static final String UNWINDER = "libgcc_s.so.1";

	private static final String C_LIBRARY = "libc.so.6";

	private final Image image;

	private final Map<String, Path> programs = new LinkedHashMap<>();

	/**
	 * Find the programs of an image.
	 * @param image the image, with all files that {@link #isWanted(String) are wanted}
	 * @param executable the path of the executable
	 */
	public ImagePrograms(Image image, String executable) {
		this.image = image;
		this.programs.put(executable, need(executable));
		if (!image.settings().entrypoint().equals(List.of(executable))) {
			this.programs.put(LAUNCHER, need(LAUNCHER));
			image.filesBelow("/layers/").forEach((path, file) -> {
				if (path.contains("/exec.d/")) {
					this.programs.put(path, file);
				}
			});
		}
	}

	/**
	 * Say which files are needed.
	 * @param path the path of a file
	 * @return whether it is a program or a library
	 */
	public static boolean isWanted(String path) {
		return path.startsWith("/layers/") || path.equals(LAUNCHER)
				|| (path.contains(".so") && LIBRARY_FOLDERS.stream().anyMatch(path::startsWith));
	}

	/**
	 * Search the programs and their libraries for system calls.
	 * @return the system calls
	 * @throws IOException if a file cannot be read
	 * @throws BuildFailedException if a library is missing, or a file is no program
	 */
	public FoundCalls calls() throws IOException {
		Map<String, Path> files = new LinkedHashMap<>(this.programs);
		List<String> rest = new ArrayList<>();
		for (Map.Entry<String, Path> program : this.programs.entrySet()) {
			rest.addAll(libraries(program.getKey(), program.getValue()));
		}
		library(UNWINDER).ifPresent((file) -> rest.add(UNWINDER));
		while (!rest.isEmpty()) {
			String name = rest.removeLast();
			if (!files.containsKey(name)) {
				Path file = library(name).orElseThrow(() -> new BuildFailedException(
						"a library that a program of the image loads is not in it", name,
						"use a run image with the libraries that the executable needs; see the line 'elf' of bin/muster report"));
				files.put(name, file);
				rest.addAll(libraries(name, file));
			}
		}
		Path library = files.remove(C_LIBRARY);
		try (Arena arena = Arena.ofConfined()) {
			CallSearch search = new CallSearch();
			for (Map.Entry<String, Path> file : files.entrySet()) {
				read(file.getKey(), file.getValue(), arena, search::add);
			}
			if (library != null) {
				read(C_LIBRARY, library, arena, search::addReachable);
			}
			return search.found();
		}
	}

	private static List<String> libraries(String name, Path file) throws IOException {
		List<String> libraries = new ArrayList<>();
		try (Arena arena = Arena.ofConfined()) {
			read(name, file, arena, (path, content) -> {
				ElfFile facts = ElfParser.parse(content);
				libraries.addAll(facts.needed());
				if (!facts.interpreter().isEmpty()) {
					libraries.add(facts.interpreter().substring(facts.interpreter().lastIndexOf('/') + 1));
				}
			});
		}
		return libraries;
	}

	private Path need(String path) {
		return this.image.file(path)
			.orElseThrow(() -> new BuildFailedException("a program of the image is missing", path,
					"build the image with a builder of Cloud Native Buildpacks, and give it as it was built"));
	}

	private Optional<Path> library(String name) {
		for (String folder : LIBRARY_FOLDERS) {
			Optional<Path> file = this.image.file(folder + name);
			if (file.isPresent()) {
				return file;
			}
			// Links are not kept: the file behind libz.so.1 is libz.so.1.2.13.
			Optional<Path> target = this.image.filesBelow(folder + name + ".").values().stream().findFirst();
			if (target.isPresent()) {
				return target;
			}
		}
		return Optional.empty();
	}

	private static void read(String name, Path file, Arena arena, Reading reading) throws IOException {
		try (FileChannel channel = FileChannel.open(file)) {
			reading.read(name, channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
		}
		catch (ElfFormatException ex) {
			throw new BuildFailedException("a program of the image cannot be read: " + ex.getMessage(), name,
					"build the image again; only executables of linux/amd64 can be read", ex);
		}
	}

	/**
	 * Reads a mapped file.
	 */
	@FunctionalInterface
	private interface Reading {

		void read(String name, MemorySegment content) throws ElfFormatException;

	}

}
