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

package dev.muster.integration.condition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;

import dev.muster.integration.project.Project;

/**
 * An environment in which the application is started.
 *
 * @param name its name
 * @param arguments what is started with
 */
record Environment(String name, List<String> arguments) {

	/**
	 * Read all environments of the application.
	 * @return the environments in the order of its file
	 */
	static List<Environment> all() {
		return lines("environments.txt").stream()
			.map((words) -> new Environment(words.getFirst(), words.subList(1, words.size())))
			.toList();
	}

	/**
	 * Read a file of the application.
	 * @param name its name
	 * @return the words of each line that is no comment
	 */
	static List<List<String>> lines(String name) {
		try {
			return Files.readAllLines(Project.file("integration-tests/conditions-app").resolve(name))
				.stream()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.map((line) -> Arrays.asList(line.strip().split("\\s+")))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("'%s' cannot be read".formatted(name), ex);
		}
	}

	@Override
	public String toString() {
		return this.name;
	}

}
