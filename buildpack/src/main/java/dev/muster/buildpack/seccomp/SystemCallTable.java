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
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The names of Linux' system calls on x86-64.
 *
 * @param names the names by number
 */
record SystemCallTable(NavigableMap<Integer, String> names) {

	private static final String FILE = "system-calls.txt";

	static SystemCallTable delivered() {
		try (InputStream file = SystemCallTable.class.getResourceAsStream(FILE)) {
			if (file == null) {
				throw new IllegalStateException(FILE + " is not in the buildpack. Build it again.");
			}
			NavigableMap<Integer, String> names = new TreeMap<>();
			new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split(" "))
				.forEach((words) -> names.put(Integer.valueOf(words[0]), words[1]));
			return new SystemCallTable(names);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
