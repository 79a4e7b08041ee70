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

package dev.muster.integration.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
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
public final class PostgresqlContainer extends GenericContainer<PostgresqlContainer> {

	/**
	 * The database that is there from the beginning.
	 */
	public static final String DATABASE = "todos";

	private static final String HOST = "database";

	private static final int PORT = 5432;

	private static final String USER = "todo";

	private final String password = UUID.randomUUID().toString();

	public PostgresqlContainer(Network network) {
		super(DockerImageName.parse(image()));
		withImagePullPolicy((image) -> false);
		withNetwork(network);
		withNetworkAliases(HOST);
		withExposedPorts(PORT);
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
	 * Return what tells a service in a container of the same network to use a database.
	 * @param database the name of the database
	 * @return variables for its environment
	 */
	public Map<String, String> settingsInside(String database) {
		return settings("%s:%d/%s".formatted(HOST, PORT, database));
	}

	/**
	 * Return what tells a service on this machine to use a database.
	 * @param database the name of the database
	 * @return variables for its environment
	 */
	public Map<String, String> settingsOutside(String database) {
		return settings("%s:%d/%s".formatted(getHost(), getMappedPort(PORT), database));
	}

	private Map<String, String> settings(String location) {
		return Map.of("TODO_DB_URL", "jdbc:postgresql://" + location, "TODO_DB_USER", USER, "TODO_DB_PASSWORD",
				this.password);
	}

	/**
	 * Make an empty database.
	 * @param name its name
	 */
	public synchronized void create(String name) {
		query(DATABASE, "create database %s owner %s".formatted(name, USER));
	}

	public synchronized void drop(String name) {
		query(DATABASE, "drop database %s with (force)".formatted(name));
	}

	/**
	 * Run a query inside the container.
	 * @param database the name of the database
	 * @param query the query
	 * @return one line for each row, with {@code |} between the columns
	 */
	public String query(String database, String query) {
		try {
			ExecResult result = execInContainer("psql", "-At", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", query);
			if (result.getExitCode() != 0) {
				throw new IllegalStateException("'%s' failed: %s".formatted(query, result.getStderr()));
			}
			return result.getStdout().strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("'%s' could not be run".formatted(query), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while '%s' ran".formatted(query), ex);
		}
	}

}
