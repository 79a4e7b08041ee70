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
import java.time.Duration;
import java.util.UUID;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

import dev.muster.integration.project.Program;
import dev.muster.integration.project.Project;

/**
 * A PostgreSQL server of Debian's packages.
 */
final class PostgresqlContainer extends GenericContainer<PostgresqlContainer> {

	private static final String HOST = "database";

	private static final String USER = "todo";

	private static final String DATABASE = "todos";

	private final String password = UUID.randomUUID().toString();

	PostgresqlContainer(Network network) {
		super(DockerImageName.parse(image()));
		withImagePullPolicy((image) -> false);
		withNetwork(network);
		withNetworkAliases(HOST);
		withEnv("DATABASE_NAME", DATABASE);
		withEnv("DATABASE_USER", USER);
		withEnv("DATABASE_PASSWORD", this.password);
		waitingFor(Wait.forLogMessage(".*database system is ready to accept connections.*", 1)
			.withStartupTimeout(Duration.ofMinutes(1)));
	}

	private static String image() {
		Program.of(Project.file("integration-tests/postgresql/make-image.sh").toString())
			.run(Duration.ofMinutes(20))
			.orFail();
		return "muster/postgresql:15";
	}

	/**
	 * Make a service use this server.
	 * @param service the service
	 */
	void serve(HardenedContainer service) {
		service.withNetwork(getNetwork());
		service.withEnv("SPRING_PROFILES_ACTIVE", "postgresql");
		service.withEnv("TODO_DB_URL", "jdbc:postgresql://%s:5432/%s".formatted(HOST, DATABASE));
		service.withEnv("TODO_DB_USER", USER);
		service.withEnv("TODO_DB_PASSWORD", this.password);
	}

	/**
	 * Run a query inside the container.
	 * @param query the query
	 * @return one line for each row, with {@code |} between the columns
	 */
	String query(String query) throws IOException, InterruptedException {
		ExecResult result = execInContainer("psql", "-At", "-v", "ON_ERROR_STOP=1", "-d", DATABASE, "-c", query);
		if (result.getExitCode() != 0) {
			throw new IllegalStateException("'%s' failed: %s".formatted(query, result.getStderr()));
		}
		return result.getStdout().strip();
	}

}
