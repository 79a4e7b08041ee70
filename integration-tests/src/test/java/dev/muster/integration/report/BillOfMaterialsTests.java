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

package dev.muster.integration.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.integration.fault.PackBuild;
import dev.muster.integration.project.Program;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the bill of materials in the demo's image lists what Maven lists.
 */
class BillOfMaterialsTests {

	private static final Pattern MAVEN = Pattern.compile("pkg:maven/([^/]+)/([^@]+)@([^?]+)\\?.*");

	// Spring Boot adds it while it repackages, so that Maven does not know of it.
	private static final String ADDED = "org.springframework.boot:spring-boot-jarmode-tools:";

	@Test
	void componentsAreTheDependenciesThatMavenLists() throws IOException {
		Path folder = Project.work("bill-of-materials");
		SortedSet<String> listed = listed(folder);
		JsonNode bill = bill(folder);
		SortedSet<String> components = new TreeSet<>();
		SortedSet<String> unidentified = new TreeSet<>();
		SortedSet<String> packages = new TreeSet<>();
		for (JsonNode component : bill.path("components")) {
			Matcher maven = MAVEN.matcher(component.path("purl").asString(""));
			if (maven.matches()) {
				components.add("%s:%s:%s".formatted(maven.group(1), maven.group(2), maven.group(3)));
			}
			else if (component.path("purl").asString("").startsWith("pkg:deb/")) {
				packages.add(component.path("name").asString(""));
			}
			else {
				unidentified.add(component.path("name").asString(""));
			}
		}
		assertThat(listed).hasSizeGreaterThan(80);
		assertThat(components).filteredOn((name) -> name.startsWith(ADDED)).hasSize(1);
		components.removeIf((name) -> name.startsWith(ADDED));
		assertThat(components).isEqualTo(listed);
		assertThat(unidentified).isEmpty();
		assertThat(packages).contains("libc6", "tzdata", "ca-certificates").hasSize(8);
		System.out.println("sbom: %d of %d dependencies, %d packages".formatted(components.size(), listed.size(),
				packages.size()));
	}

	@Test
	void isWhatPackDownloads() throws IOException {
		Path folder = Project.work("bill-of-materials-download");
		Program
			.of(PackBuild.pack().toString(), "sbom", "download", Project.image("muster.image", "bin/demo"),
					"--output-dir", folder.resolve("downloaded").toString())
			.with("PACK_HOME", folder.resolve("pack-home").toString())
			.run(Duration.ofMinutes(2))
			.orFail();
		assertThat(folder.resolve("downloaded/layers/sbom/launch/muster_native/sbom.cdx.json"))
			.hasSameBinaryContentAs(file(folder));
	}

	private static SortedSet<String> listed(Path folder) throws IOException {
		Path list = folder.resolve("list.txt");
		Project.maven(Project.file("demo-app"), "dependency:list", "-DincludeScope=runtime", "-DoutputFile=" + list)
			.run(Duration.ofMinutes(5))
			.orFail();
		SortedSet<String> listed = new TreeSet<>();
		for (String line : Files.readAllLines(list)) {
			String[] fields = line.strip().split("[: ]");
			if (fields.length >= 5 && fields[2].equals("jar")) {
				listed.add("%s:%s:%s".formatted(fields[0], fields[1], fields[3]));
			}
		}
		return listed;
	}

	private static JsonNode bill(Path folder) throws IOException {
		return JsonMapper.builder().build().readTree(Files.readString(file(folder)));
	}

	private static Path file(Path folder) {
		Path file = folder.resolve("sbom.cdx.json");
		String container = Program.of("docker", "create", "--pull", "never", Project.image("muster.image", "bin/demo"))
			.run(Duration.ofMinutes(1))
			.orFail()
			.output()
			.strip();
		try {
			Program.of("docker", "cp", container + ":/layers/sbom/launch/muster_native/sbom.cdx.json", file.toString())
				.run(Duration.ofMinutes(1))
				.orFail();
		}
		finally {
			Program.of("docker", "rm", container).run(Duration.ofMinutes(1));
		}
		return file;
	}

}
