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

import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.testcontainers.containers.Network;

import dev.muster.integration.database.PostgresqlContainer;
import dev.muster.integration.exchange.Client;
import dev.muster.integration.form.TestApplication;
import dev.muster.test.container.HardenedImageContainer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the image with the profile {@code postgresql}, against a real server.
 */
@TestInstance(Lifecycle.PER_CLASS)
class PostgresqlTests {

	private final Network network = Network.newNetwork();

	private final PostgresqlContainer database = new PostgresqlContainer(this.network);

	@BeforeAll
	void start() {
		this.database.start();
	}

	@AfterAll
	void stop() {
		this.database.close();
		this.network.close();
	}

	@Test
	void keepsItsTodosInPostgresql() {
		try (HardenedImageContainer service = service(); Client client = new Client(service.address())) {
			String path = create(client, "Grüße an PostgreSQL");
			String id = path.substring(path.lastIndexOf('/') + 1);
			assertThat(query("select title, status, version from todo where id = '%s'".formatted(id)))
				.isEqualTo("Grüße an PostgreSQL|OPEN|0");
			assertThat(client.send("PUT", path, """
					{"title":"Changed","status":"DONE","priority":"LOW","dueDate":"2026-12-02","version":0}""")
				.statusCode()).isEqualTo(200);
			assertThat(query("select title, status, version from todo where id = '%s'".formatted(id)))
				.isEqualTo("Changed|DONE|1");
			assertThat(
					Client.json(client.send("GET", "/todos?q=CHANGED&status=DONE&dueBefore=2027-01-01&sort=PRIORITY"))
						.path("total")
						.asInt())
				.isEqualTo(1);
			assertThat(client.send("DELETE", path).statusCode()).isEqualTo(204);
			assertThat(query("select count(*) from todo where id = '%s'".formatted(id))).isEqualTo("0");
		}
	}

	@Test
	void migratesTheSchemaItself() {
		try (HardenedImageContainer service = service()) {
			assertThat(service.getLogs()).contains("The following 1 profile is active: \"postgresql\"");
			assertThat(query("select version from flyway_schema_history where success order by 1"))
				.isEqualTo("1\n2\n3");
		}
	}

	@Test
	void findsItsTodosAfterRestart() {
		String path;
		String before;
		try (HardenedImageContainer service = service(); Client client = new Client(service.address())) {
			path = create(client, "to be kept");
			before = client.send("GET", path).body();
		}
		try (HardenedImageContainer service = service(); Client client = new Client(service.address())) {
			HttpResponse<String> response = client.send("GET", path);
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).isEqualTo(before);
			assertThat(Client.json(client.send("GET", "/actuator/health")).path("status").asString()).isEqualTo("UP");
		}
	}

	private HardenedImageContainer service() {
		HardenedImageContainer service = TestApplication.DEMO.container();
		service.withNetwork(this.network);
		service.withEnv("SPRING_PROFILES_ACTIVE", "postgresql");
		service.withEnv(this.database.settingsInside(PostgresqlContainer.DATABASE));
		service.start();
		return service;
	}

	private String query(String query) {
		return this.database.query(PostgresqlContainer.DATABASE, query);
	}

	private static String create(Client client, String title) {
		HttpResponse<String> response = client.send("POST", "/todos",
				"{\"title\":\"%s\",\"dueDate\":\"2026-12-01\"}".formatted(title));
		assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
		return "/todos/" + Client.json(response).path("id").asString();
	}

}
