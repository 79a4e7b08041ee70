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

package dev.muster.integration.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that what the build records is the same, byte for byte, when the application is
 * built again in another folder.
 */
class RepeatedBuildTests {

	// The order of a HashSet of classes follows these numbers.
	private static final String OTHER_HASH_CODES = "-Dspring-boot.aot.jvmArguments=-XX:+UnlockExperimentalVMOptions -XX:hashCode=1";

	@ParameterizedTest
	@ValueSource(strings = { "sample-app", "integration-tests/conditions-app" })
	void recordsTheSameInEveryFolder(String application) throws IOException {
		Path first = Project.copy(application, "repeated-build");
		Map<String, String> expected = record(first);
		Path second = Project.copy(application, "elsewhere/in-a-folder/with-a-longer-name");
		assertThat(expected).containsKeys("routes.json", "payloads.json", "plan.txt");
		Map<String, String> again = record(second, OTHER_HASH_CODES);
		assertThat(again).containsOnlyKeys(expected.keySet());
		expected.forEach((file, content) -> assertThat(again).extractingByKey(file, InstanceOfAssertFactories.STRING)
			.as(file)
			.isEqualTo(content));
		assertThat(expected.values()).noneMatch((content) -> content.contains(first.toString()));
		System.out.println("repeated build of %s: %d files the same".formatted(application, expected.size()));
	}

	private static Map<String, String> record(Path folder, String... options) throws IOException {
		List<String> arguments = new ArrayList<>(List.of("-Pnative", "prepare-package", "-DskipTests"));
		arguments.addAll(List.of(options));
		Project.maven(folder, arguments.toArray(String[]::new)).run(Duration.ofMinutes(10)).orFail();
		Map<String, String> recorded = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder.resolve("target/spring-aot/main/resources/META-INF/muster"))) {
			for (Path file : files.toList()) {
				recorded.put(String.valueOf(file.getFileName()), Files.readString(file));
			}
		}
		return recorded;
	}

}
