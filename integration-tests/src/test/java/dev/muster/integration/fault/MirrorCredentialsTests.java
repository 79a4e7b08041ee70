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

package dev.muster.integration.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.ProgramResult;
import dev.muster.integration.project.Project;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that mirrors which ask for a user and a password get them, and nobody else does:
 * no log, and no file that is left. The server here has nothing to give.
 */
class MirrorCredentialsTests {

	private static final String USER = "builder";

	private static final String PASSWORD = "s3cr3t-of-the-mirror";

	private static final String AUTHORIZED = "Basic "
			+ Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));

	private final Queue<String> authorized = new ConcurrentLinkedQueue<>();

	@TempDir
	private Path folder = Path.of("");

	private final HttpServer server;

	private String mirror = "";

	MirrorCredentialsTests() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
	}

	@BeforeEach
	void startServer() {
		this.server.createContext("/", this::answer);
		this.server.start();
		this.mirror = "http://%s:%s@127.0.0.1:%d/debian".formatted(USER, PASSWORD, this.server.getAddress().getPort());
	}

	@AfterEach
	void stopServer() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (AUTHORIZED.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
				this.authorized.add(exchange.getRequestURI().getPath());
				exchange.sendResponseHeaders(404, -1);
			}
			else {
				exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"mirror\"");
				exchange.sendResponseHeaders(401, -1);
			}
		}
	}

	@Test
	void runImageIsFetchedWithPassword() throws IOException {
		ProgramResult result = script("buildpack/builder/fetch-debs.sh").with("MUSTER_DEBIAN_MIRROR", this.mirror)
			.run(Duration.ofMinutes(2));
		assertThat(this.authorized).anyMatch((path) -> path.endsWith("/dists/bookworm/InRelease"));
		assertHidden(result, "Debian's package indices could not be fetched");
	}

	@Test
	void baseLayerIsFetchedWithPassword() throws IOException {
		ProgramResult result = script("buildpack/builder/make-base-layer.sh").with("MUSTER_DEBIAN_MIRROR", this.mirror)
			.run(Duration.ofMinutes(2));
		assertThat(this.authorized).anyMatch((path) -> path.endsWith("/dists/bookworm/InRelease"));
		assertHidden(result, "the minimal Debian could not be installed");
	}

	@Test
	void mavenItselfIsFetchedWithPassword() throws IOException {
		ProgramResult result = maven("require_maven").with("MUSTER_MAVEN_MIRROR", this.mirror)
			.run(Duration.ofMinutes(2));
		assertThat(this.authorized).as(result.output()).anyMatch((path) -> path.endsWith("-bin.zip"));
		assertHidden(result, "Maven could not be started");
	}

	@Test
	void mavenFetchesWithPassword() throws IOException {
		// With the Maven that is there.
		ProgramResult result = maven("_take_maven_mirror; unset MVNW_USERNAME MVNW_PASSWORD; "
				+ "export MVNW_REPOURL=$(_installed_maven_repository); MVN=$1/mvnw; "
				+ "maven -Dmaven.repo.local=\"$2/repository\" -f \"$3/pom.xml\" validate")
			.with("MUSTER_MAVEN_MIRROR", this.mirror)
			.run(Duration.ofMinutes(2));
		assertThat(this.authorized).as(result.output())
			.anyMatch((path) -> path.endsWith("/org/example/nowhere/parent/1/parent-1.pom"));
		assertHidden(result, "org.example.nowhere:parent");
		assertThat(this.folder.resolve("cache/maven-credentials.xml")).content()
			.contains("<password>${env.MUSTER_MAVEN_PASSWORD}</password>");
	}

	@Test
	void mirrorsAreTakenFromBinding() throws IOException {
		Path binding = Files.createDirectories(this.folder.resolve("bindings/mirrors"));
		Files.writeString(binding.resolve("type"), "muster-mirrors\n");
		Files.writeString(binding.resolve("maven"), this.mirror + "\n");
		ProgramResult result = maven("require_maven")
			.with("SERVICE_BINDING_ROOT", this.folder.resolve("bindings").toString())
			.run(Duration.ofMinutes(2));
		assertThat(result.output()).contains("MUSTER_MAVEN_MIRROR is taken from the binding");
		assertThat(this.authorized).as(result.output()).isNotEmpty();
		Files.delete(binding.resolve("maven"));
		assertHidden(result, "Maven could not be started");
	}

	// What bin/setup does before it runs Maven.
	private Program maven(String commands) {
		return Program
			.of("bash", "-c",
					"set -euo pipefail; project_folder=$1 muster_cache=$2; "
							+ "for part in log java maven mirrors; do . \"$1/bin/lib/$part.sh\"; done; "
							+ "take_mirrors_from_bindings; require_java; " + commands,
					"maven", Project.file(".").toString(), this.folder.resolve("cache").toString(),
					project().toString())
			.with("MAVEN_USER_HOME", System.getProperty("user.home") + "/.m2");
	}

	private Path project() {
		try {
			Path project = Files.createDirectories(this.folder.resolve("project"));
			Files.writeString(project.resolve("pom.xml"), """
					<project>
						<modelVersion>4.0.0</modelVersion>
						<parent>
							<groupId>org.example.nowhere</groupId>
							<artifactId>parent</artifactId>
							<version>1</version>
							<relativePath/>
						</parent>
						<artifactId>child</artifactId>
					</project>
					""");
			return project;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Program script(String path) throws IOException {
		Path temporary = Files.createDirectories(this.folder.resolve("tmp"));
		return Program.of(Project.file(path).toString())
			.with("MUSTER_CACHE", this.folder.resolve("cache").toString())
			.with("TMPDIR", temporary.toString());
	}

	private void assertHidden(ProgramResult result, String message) throws IOException {
		assertThat(result.exitCode()).as(result.output()).isNotZero();
		assertThat(result.output()).contains(message).contains("127.0.0.1").doesNotContain(PASSWORD);
		try (Stream<Path> files = Files.walk(this.folder)) {
			List<Path> telling = files.filter(Files::isRegularFile).filter(MirrorCredentialsTests::tells).toList();
			assertThat(telling).isEmpty();
		}
	}

	private static boolean tells(Path file) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PASSWORD);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
