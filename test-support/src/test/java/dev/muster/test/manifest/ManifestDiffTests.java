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

package dev.muster.test.manifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.manifest.LeftOut;
import dev.muster.manifest.Manifest;
import dev.muster.manifest.Origin;
import dev.muster.manifest.RecordedController;
import dev.muster.manifest.RouteManifest;
import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;
import dev.muster.test.route.RouteAssertions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ManifestDiff}, its command, and the assertions that use it.
 */
class ManifestDiffTests {

	private static final Manifest OLD = manifest(List.of(),
			controller("items", List.of(), route("GET", "/items", "list"), route("GET", "/items/{id}", "get"),
					route("DELETE", "/items", "clear")),
			controller("report", List.of("com.example.Report @Profile"), route("GET", "/report", "report")));

	private static final Manifest NEW = manifest(
			List.of(new LeftOut("com.example.Lost", LeftOut.Reason.EXCLUDED, "a filter")),
			controller("items", List.of(), route("GET", "/items", "list"), route("GET", "/items/{number}", "get"),
					route("POST", "/items", "add")),
			controller("report", List.of(), route("GET", "/report", "report")));

	@TempDir
	private Path folder = Path.of("");

	@Test
	void isEmptyWhenBothSayTheSame() {
		ManifestDiff diff = ManifestDiff.of(OLD, OLD);
		assertThat(diff.isEmpty()).isTrue();
		assertThat(diff).hasToString("routes: 0 added, 0 removed, 0 changed, 4 the same");
	}

	@Test
	void saysWhatWasAddedRemovedAndChanged() {
		assertThat(ManifestDiff.of(OLD, NEW)).hasToString("""
				routes: 1 added, 1 removed, 2 changed, 1 the same
				- DELETE /items (com.example.items#clear)
				~ GET /items/{number} (com.example.items#get)
				    route: GET /items/{id} -> GET /items/{number}
				~ GET /report (com.example.report#report)
				    conditions: com.example.Report @Profile -> none
				+ POST /items (com.example.items#add)
				+ left out: com.example.Lost (excluded: a filter)""");
	}

	@Test
	void turnsRoundWhenTheOrderDoes() {
		ManifestDiff diff = ManifestDiff.of(NEW, OLD);
		assertThat(diff.routes()).extracting((change) -> change.kind() + " " + change.route())
			.containsExactly("ADDED DELETE /items", "CHANGED GET /items/{id}", "CHANGED GET /report",
					"REMOVED POST /items");
		assertThat(diff.notLeftOut()).extracting(LeftOut::type).containsExactly("com.example.Lost");
	}

	@Test
	void isReadFromFilesFoldersAndJars() throws IOException {
		Path file = write(this.folder.resolve("routes.json"), OLD);
		Path resources = this.folder.resolve("project/target/spring-aot/main/resources");
		write(resources.resolve(RouteManifest.LOCATION), OLD);
		Path jar = this.folder.resolve("application.jar");
		try (JarOutputStream content = new JarOutputStream(Files.newOutputStream(jar))) {
			content.putNextEntry(new ZipEntry("BOOT-INF/classes/" + RouteManifest.LOCATION));
			content.write(RouteManifest.write(OLD).getBytes(StandardCharsets.UTF_8));
		}
		for (Path each : List.of(file, resources, this.folder.resolve("project"), jar)) {
			assertThat(ManifestFile.read(each)).isEqualTo(OLD);
		}
	}

	@Test
	void commandTellsByItsExitCode() throws IOException {
		Path old = write(this.folder.resolve("old.json"), OLD);
		Path now = write(this.folder.resolve("new.json"), NEW);
		assertThat(run(old.toString(), old.toString())).startsWith("0 routes: 0 added");
		assertThat(run(old.toString(), now.toString())).startsWith("1 routes: 1 added")
			.contains("+ POST /items (com.example.items#add)");
	}

	@Test
	void commandPrintsJson() throws IOException {
		Path old = write(this.folder.resolve("old.json"), OLD);
		Path now = write(this.folder.resolve("new.json"), NEW);
		String output = run("--json", old.toString(), now.toString());
		assertThat(output).startsWith("1 {");
		JsonNode diff = new JsonMapper().readTree(output.substring(2));
		assertThat(diff.path("same").asBoolean()).isFalse();
		assertThat(diff.path("unchanged").asInt()).isEqualTo(1);
		assertThat(diff.path("routes").size()).isEqualTo(4);
		assertThat(diff.path("routes").path(0).path("change").asString()).isEqualTo("removed");
		assertThat(diff.path("leftOut").path(0).path("type").asString()).isEqualTo("com.example.Lost");
	}

	@Test
	void commandRefusesWhatItCannotRead() throws IOException {
		Path old = write(this.folder.resolve("old.json"), OLD);
		Path other = Files.writeString(this.folder.resolve("other.json"), "{\"version\":1}");
		Path empty = Files.createDirectory(this.folder.resolve("empty"));
		assertThat(run(old.toString(), "missing.json")).startsWith("2 there is no such file or folder")
			.contains("where:      missing.json");
		assertThat(run(old.toString(), other.toString()))
			.startsWith("2 the route manifest cannot be read: its version is 1, expected 3")
			.contains(other.toString());
		assertThat(run(old.toString(), empty.toString())).startsWith("2 there is no route manifest")
			.contains("process the application ahead of time");
		assertThat(run(old.toString())).startsWith("2 Two manifests are needed").contains("[--json] OLD NEW");
		assertThat(run("--yaml", old.toString(), old.toString())).startsWith("2 Two manifests are needed");
	}

	@Test
	void snapshotFailsWithTheDifference() throws IOException {
		Path snapshot = write(this.folder.resolve("routes.json"), OLD);
		RouteAssertions.assertThat(OLD).matchesSnapshot(snapshot);
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> RouteAssertions.assertThat(NEW).matchesSnapshot(snapshot))
			.withMessageContaining("Expecting the routes of the snapshot " + snapshot)
			.withMessageContaining("+ POST /items (com.example.items#add)")
			.withMessageContaining("-Dmuster.snapshots.update=true");
	}

	@Test
	void snapshotHasToBeThereUnlessItIsToBeWritten() {
		Path snapshot = this.folder.resolve("new/routes.json");
		assertThatExceptionOfType(AssertionError.class)
			.isThrownBy(() -> RouteAssertions.assertThat(OLD).matchesSnapshot(snapshot))
			.withMessageContaining("which is not there")
			.withMessageContaining("-Dmuster.snapshots.update=true");
		System.setProperty(ManifestAssert.UPDATE, "true");
		try {
			RouteAssertions.assertThat(OLD).matchesSnapshot(snapshot);
		}
		finally {
			System.clearProperty(ManifestAssert.UPDATE);
		}
		assertThat(snapshot).hasContent(RouteManifest.write(OLD).strip());
		RouteAssertions.assertThat(OLD).matchesSnapshot(snapshot);
	}

	private static Path write(Path path, Manifest manifest) throws IOException {
		Files.createDirectories(path.resolveSibling("."));
		return Files.writeString(path, RouteManifest.write(manifest));
	}

	private static String run(String... arguments) {
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
		int exitCode = ManifestDiffCommand.run(arguments, stream, stream);
		return exitCode + " " + output.toString(StandardCharsets.UTF_8);
	}

	private static Manifest manifest(List<LeftOut> leftOut, RecordedController... controllers) {
		return new Manifest(List.of(controllers), leftOut);
	}

	private static RecordedController controller(String bean, List<String> conditions, Route... routes) {
		String type = "com.example." + bean;
		List<Route> named = List.of(routes)
			.stream()
			.map((route) -> route.withHandler(type + "#" + route.handler()))
			.toList();
		return new RecordedController(new Controller(bean, type, named),
				new Origin(Origin.Form.COMPONENT, type, "classes", conditions));
	}

	private static Route route(String method, String path, String handler) {
		return new Route(RouteKind.ANNOTATED, List.of(method), path, List.of(), List.of(), List.of(), List.of(),
				handler, null);
	}

}
