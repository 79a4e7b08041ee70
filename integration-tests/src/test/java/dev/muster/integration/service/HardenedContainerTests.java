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
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.Container.ExecResult;
import tools.jackson.databind.JsonNode;

import dev.muster.integration.exchange.Client;
import dev.muster.integration.form.TestApplication;
import dev.muster.integration.project.Program;
import dev.muster.integration.project.Project;
import dev.muster.test.container.HardenedImageContainer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the image in a container that is read-only and has no capabilities.
 */
@TestInstance(Lifecycle.PER_CLASS)
class HardenedContainerTests {

	private static final Pattern TROUBLE = Pattern
		.compile("\\b(TRACE|DEBUG|WARN|ERROR|FATAL)\\b|WARNING:|Exception|^\\s+at ");

	private final HardenedImageContainer container = TestApplication.DEMO.container().withoutHealth();

	@BeforeAll
	void start() {
		this.container.start();
	}

	@AfterAll
	void stop() {
		this.container.close();
	}

	@Test
	void createsReadsUpdatesAndDeletes() {
		try (Client client = client()) {
			HttpResponse<String> created = client.send("POST", "/todos",
					"{\"title\":\"Write the report\",\"priority\":\"HIGH\",\"dueDate\":\"2026-12-01\"}");
			assertThat(created.statusCode()).isEqualTo(201);
			String path = "/todos/" + Client.json(created).path("id").asString();
			assertThat(created.headers().firstValue("Location"))
				.hasValueSatisfying((location) -> assertThat(location).endsWith(path));
			assertThat(client.send("GET", path).body()).isEqualTo(created.body());
			HttpResponse<String> updated = client.send("PUT", path,
					"{\"title\":\"Write it\",\"status\":\"OPEN\",\"priority\":\"LOW\",\"version\":0}");
			assertThat(updated.statusCode()).isEqualTo(200);
			assertThat(Client.json(updated).path("title").asString()).isEqualTo("Write it");
			assertThat(client
				.send("PUT", path, "{\"title\":\"Too late\",\"status\":\"OPEN\",\"priority\":\"LOW\",\"version\":0}")
				.statusCode()).isEqualTo(409);
			HttpResponse<String> done = client.send("PATCH", path + "/status", "{\"status\":\"DONE\",\"version\":1}");
			assertThat(Client.json(done).path("status").asString()).isEqualTo("DONE");
			assertThat(client.send("DELETE", path).statusCode()).isEqualTo(204);
			assertThat(client.send("GET", path).statusCode()).isEqualTo(404);
		}
	}

	@Test
	void filtersAndPages() {
		try (Client client = client()) {
			for (String title : List.of("paging alpha", "paging beta", "paging gamma")) {
				client.send("POST", "/todos", "{\"title\":\"%s\"}".formatted(title));
			}
			JsonNode page = Client
				.json(client.send("GET", "/todos?q=PAGING&status=OPEN&page=1&size=2&sort=TITLE&order=DESC"));
			assertThat(page.path("total").asInt()).isEqualTo(3);
			assertThat(page.path("items").size()).isEqualTo(1);
			assertThat(page.path("items").path(0).path("title").asString()).isEqualTo("paging alpha");
			assertThat(Client.json(client.send("GET", "/todos?q=paging&status=DONE")).path("total").asInt()).isZero();
		}
	}

	@Test
	void answersInvalidRequestsWithProblemDetails() {
		try (Client client = client()) {
			HttpResponse<String> response = client.send("POST", "/todos", "{\"title\":\"\"}");
			assertThat(response.statusCode()).isEqualTo(400);
			assertThat(Client.contentType(response)).isEqualTo("application/problem+json");
			JsonNode error = Client.json(response).path("errors").path(0);
			assertThat(error.path("field").asString()).isEqualTo("title");
			assertThat(error.path("message").asString()).isEqualTo("must not be blank");
		}
	}

	@Test
	void countsAndExports() {
		try (Client client = client()) {
			client.send("POST", "/todos", "{\"title\":\"to be exported\"}");
			assertThat(Client.json(client.send("GET", "/stats")).path("total").asInt()).isPositive();
			assertThat(Client.json(client.send("GET", "/stats/open")).path("count").asInt()).isPositive();
			HttpResponse<String> export = client.send("GET", "/todos/export");
			assertThat(Client.contentType(export)).isEqualTo("text/csv;charset=UTF-8");
			assertThat(export.body()).startsWith("id,title,").contains("\"to be exported\"");
		}
	}

	@Test
	void saysThatItIsHealthy() {
		try (Client client = client()) {
			assertThat(Client.json(client.send("GET", "/actuator/health")).path("status").asString()).isEqualTo("UP");
		}
	}

	@Test
	void checksItselfWithoutShell() throws IOException, InterruptedException {
		String service = "/layers/muster_native/native-image/service";
		for (String option : List.of("--healthcheck", "--healthcheck=liveness")) {
			ExecResult healthy = this.container.execInContainer(service, option);
			assertThat(healthy.getStdout())
				.startsWith("muster: healthy, 200 from http://127.0.0.1:8081/actuator/health");
			assertThat(healthy.getExitCode()).isZero();
		}
		ExecResult nobody = this.container.execInContainer(service, "--healthcheck", "--server.port=9");
		assertThat(nobody.getStdout()).startsWith("muster: unhealthy, no answer from http://127.0.0.1:9/");
		assertThat(nobody.getExitCode()).isEqualTo(1);
	}

	@Test
	void logsItsStartAndWhatWasDiscovered() {
		String log = this.container.getLogs();
		assertThat(log).contains("Started TodoApplication in ")
			.contains("dev.muster.demo.todo.web.TodoController (todoController): GET /todos; POST /todos; ")
			.contains("dev.muster.demo.todo.web.StatsRoutes (stats): GET /stats; GET /stats/{status}")
			.containsPattern("Discovered \\d+ controllers with \\d+ routes \\(from the build's manifest\\)");
		log.lines()
			.filter((line) -> line.contains("Started TodoApplication in "))
			.forEach((line) -> System.out.println("start-up: " + line.replaceFirst(".*Started ", "")));
	}

	@Test
	void runsAsAnotherUserThanRoot() throws IOException {
		String top = Program.of("docker", "top", this.container.getContainerId(), "-o", "uid,pid,args")
			.run(Duration.ofMinutes(1))
			.orFail()
			.output();
		assertThat(top.lines().skip(1)).isNotEmpty().allMatch((line) -> line.strip().startsWith("1002 "), "uid 1002");
		Path status = Path.of("/proc", Long.toString(this.container.process()), "status");
		assertThat(Files.readAllLines(status)).contains("Uid:\t1002\t1002\t1002\t1002", "CapEff:\t0000000000000000",
				"CapBnd:\t0000000000000000", "NoNewPrivs:\t1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sh", "bash", "ash", "dash", "busybox", "/bin/sh", "/bin/bash", "/bin/busybox" })
	void hasNoShell(String shell) throws IOException, InterruptedException {
		ExecResult result = this.container.execInContainer(shell, "-c", "true");
		assertThat(result.getExitCode()).as(result.getStdout() + result.getStderr()).isIn(126, 127);
	}

	@Test
	void carriesNoBytecodeAndNoSources() throws IOException, InterruptedException {
		List<String> paths = new ArrayList<>();
		Process export = new ProcessBuilder("docker", "export", this.container.getContainerId())
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		try (InputStream stream = export.getInputStream();
				TarArchiveInputStream tar = new TarArchiveInputStream(stream)) {
			TarArchiveEntry entry = tar.getNextEntry();
			while (entry != null) {
				paths.add(entry.getName());
				entry = tar.getNextEntry();
			}
			stream.transferTo(java.io.OutputStream.nullOutputStream());
			assertThat(export.waitFor()).isZero();
		}
		finally {
			export.destroyForcibly();
		}
		assertThat(paths).anyMatch((path) -> path.startsWith("layers/muster_native/"))
			.noneMatch((path) -> path.matches(".*\\.(class|jar|java|kt|war|zip)"))
			.noneMatch((path) -> path.contains("META-INF/maven"));
		System.out.println("files in the container: " + paths.size());
	}

	@Test
	void endsQuicklyAndQuietlyWhenTold() {
		try (HardenedImageContainer other = TestApplication.DEMO.container().withoutHealth()) {
			other.start();
			try (Client client = new Client(other.address())) {
				client.send("POST", "/todos", "{\"title\":\"the last one\"}");
			}
			Duration duration = other.terminate();
			System.out.println("stop: " + duration.toMillis() + " ms");
			assertThat(duration).isLessThan(Duration.ofSeconds(2));
			assertThat(other.state().getExitCodeLong()).isIn(0L, 143L);
			assertThat(other.getLogs()).contains("Graceful shutdown complete");
			assertThat(other.getLogs().lines()).noneMatch((line) -> TROUBLE.matcher(line).find());
		}
	}

	@Test
	void wasMadeFromTheRunImageOfTheProject() {
		String layers = inspect(TestApplication.DEMO.image());
		String runImage = Project.image("muster.run-image", "bin/setup");
		assertThat(layers).startsWith(inspect(runImage).replaceFirst("]$", ""));
	}

	private static String inspect(String image) {
		return Program.of("docker", "image", "inspect", "-f", "{{.RootFS.Layers}}", image)
			.run(Duration.ofMinutes(1))
			.orFail()
			.output()
			.strip();
	}

	private Client client() {
		return new Client(this.container.address());
	}

}
