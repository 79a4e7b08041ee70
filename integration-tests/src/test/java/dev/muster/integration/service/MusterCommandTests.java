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

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the script {@code bin/muster} as people and tools call it.
 */
class MusterCommandTests {

	private static final String ROUTE = """
			{"kind":"annotated","methods":["GET"],"path":"%s","handler":"com.example.Todos#%s"}""";

	@TempDir
	private Path folder = Path.of("");

	private String old = "";

	private String now = "";

	@BeforeEach
	void write() throws IOException {
		this.old = manifest("old.json", ROUTE.formatted("/todos", "list"));
		this.now = manifest("new.json",
				ROUTE.formatted("/todos", "list") + "," + ROUTE.formatted("/todos/export", "export"));
	}

	@Test
	void endsWithZeroWhereNothingDiffers() {
		ProgramResult result = muster("diff", this.old, this.old);
		assertThat(result.exitCode()).as(result.output()).isZero();
		assertThat(result.output()).contains("routes: 0 added, 0 removed, 0 changed, 1 the same");
	}

	@Test
	void endsWithOneAndPrintsWhatDiffers() {
		ProgramResult result = muster("diff", this.old, this.now);
		assertThat(result.exitCode()).as(result.output()).isOne();
		assertThat(result.output()).contains("routes: 1 added, 0 removed, 0 changed, 1 the same")
			.contains("+ GET /todos/export (com.example.Todos#export)");
	}

	@Test
	void printsJsonForTools() {
		ProgramResult result = muster("diff", "--json", this.old, this.now);
		assertThat(result.exitCode()).as(result.output()).isOne();
		JsonNode diff = JsonMapper.shared().readTree(result.output().substring(result.output().indexOf('{')));
		assertThat(diff.path("same").asBoolean()).isFalse();
		assertThat(diff.path("routes").path(0).path("change").asString()).isEqualTo("added");
		assertThat(diff.path("routes").path(0).path("route").asString()).isEqualTo("GET /todos/export");
	}

	@Test
	void endsWithTwoWhereSomethingCannotBeRead() {
		String missing = this.folder.resolve("missing.json").toString();
		ProgramResult result = muster("diff", this.old, missing);
		assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
		assertThat(result.output()).contains("there is no such file or folder").contains(missing);
	}

	@Test
	void endsWithTwoWhereAManifestIsMissing() {
		ProgramResult result = muster("diff", this.old);
		assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
		assertThat(result.output()).contains("Two manifests are needed");
	}

	@Test
	void endsWithTwoForACommandThatItDoesNotKnow() {
		for (ProgramResult result : List.of(muster("compare", this.old, this.now), muster())) {
			assertThat(result.exitCode()).as(result.output()).isEqualTo(2);
			assertThat(result.output()).contains("is unknown").contains("usage: bin/muster diff [--json] OLD NEW");
		}
	}

	private String manifest(String name, String routes) throws IOException {
		String controller = "{\"bean\":\"todos\",\"type\":\"com.example.Todos\",\"origin\":{\"form\":\"component\","
				+ "\"declaredBy\":\"com.example.Todos\"},\"routes\":[" + routes + "]}";
		return Files
			.writeString(this.folder.resolve(name),
					"{\"version\":3,\"controllers\":[" + controller + "],\"leftOut\":[]}")
			.toString();
	}

	private static ProgramResult muster(String... arguments) {
		List<String> command = new ArrayList<>(List.of(Project.file("bin/muster").toString()));
		command.addAll(List.of(arguments));
		return Program.of(command.toArray(String[]::new)).run(Duration.ofMinutes(5));
	}

}
