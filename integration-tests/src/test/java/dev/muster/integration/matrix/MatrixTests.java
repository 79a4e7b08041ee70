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

package dev.muster.integration.matrix;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.testcontainers.containers.Network;

import dev.muster.integration.comparison.Comparison;
import dev.muster.integration.comparison.Selection;
import dev.muster.integration.database.PostgresqlContainer;
import dev.muster.integration.exchange.Answer;
import dev.muster.integration.exchange.Conversation;
import dev.muster.integration.exchange.Request;
import dev.muster.integration.form.Form;
import dev.muster.integration.form.Service;
import dev.muster.integration.form.ServiceStart;
import dev.muster.integration.form.TestApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the TODO service answers the same in every form, however it is set up.
 */
@TestInstance(Lifecycle.PER_CLASS)
class MatrixTests {

	private static final List<Request> REQUESTS = TodoRequests.all();

	private static final Pattern PARITY = Pattern
		.compile("Parity check passed in [0-9.,]+ ms: [1-9][0-9]* routes are served as recorded, 0 cannot be compared");

	private final Selection selection = Selection.of("muster.matrix");

	private final Network network = Network.newNetwork();

	private final PostgresqlContainer database = new PostgresqlContainer(this.network);

	private final Map<Cell, Set<Form>> inParity = new ConcurrentHashMap<>();

	private List<Cell> cells = List.of();

	private Comparison<Cell> comparison = Comparison.none();

	@BeforeAll
	void run() {
		this.cells = this.selection.of(Cell.all());
		this.database.start();
		TestApplication.DEMO.packaged();
		this.comparison = Comparison.run(this.cells, this.selection.forms(), REQUESTS, this::answers);
		this.comparison.print();
	}

	@AfterAll
	void stop() {
		this.database.close();
		this.network.close();
	}

	private List<Answer> answers(Cell cell, Form form) {
		if (cell.database() != Database.POSTGRESQL) {
			return answers(cell, form, Map.of());
		}
		String name = cell.identifier(form.name());
		this.database.create(name);
		try {
			List<Answer> answers = answers(cell, form,
					(form == Form.NATIVE) ? this.database.settingsInside(name) : this.database.settingsOutside(name));
			String count = this.database.query(name, "select count(*) from todo");
			if (!count.equals((cell.storage() == Storage.MEMORY) ? "0" : "1")) {
				throw new IllegalStateException("There are %s todos in PostgreSQL".formatted(count));
			}
			return answers;
		}
		finally {
			this.database.drop(name);
		}
	}

	private List<Answer> answers(Cell cell, Form form, Map<String, String> environment) {
		ServiceStart start = new ServiceStart(TestApplication.DEMO, cell.arguments(), environment, this.network);
		try (Service service = start.in(form)) {
			if (PARITY.matcher(service.log()).find()) {
				this.inParity.computeIfAbsent(cell, (key) -> ConcurrentHashMap.newKeySet()).add(form);
			}
			return Conversation.hold(service.address(), REQUESTS);
		}
	}

	@Test
	void answersTheSameInEveryForm() {
		System.out.println("answers: %s equal%s".formatted(this.comparison.answers(), this.selection.remark()));
		System.out.println("matrix: %d of %d cells equal%s".formatted(this.comparison.equalCells(), this.cells.size(),
				this.selection.remark()));
		assertThat(this.comparison.problems()).isEmpty();
	}

	// The service compares when it starts, in every form but on the JVM, and says so.
	@Test
	void servesTheRoutesThatWereRecordedInEveryForm() {
		Set<Form> comparing = this.selection.forms()
			.stream()
			.filter((form) -> form != Form.JVM)
			.collect(Collectors.toSet());
		long inParity = this.cells.stream()
			.filter((cell) -> !comparing.isEmpty() && comparing.equals(this.inParity.get(cell)))
			.count();
		System.out
			.println("parity: %d of %d set-ups%s".formatted(inParity, this.cells.size(), this.selection.remark()));
		assertThat(this.cells).allSatisfy(
				(cell) -> assertThat(this.inParity.getOrDefault(cell, Set.of())).as("%s", cell).isEqualTo(comparing));
	}

	@Test
	void refusesWhatTheJvmRefuses() {
		System.out.println("security: %d refusals, %d answered%s".formatted(this.comparison.refusals(),
				this.comparison.unrefused(), this.selection.remark()));
		assertThat(this.comparison.unrefused()).isZero();
		for (Cell cell : this.cells) {
			long refusals = this.comparison.expected(cell).stream().filter(Answer::isRefusal).count();
			assertThat(refusals > REQUESTS.size() / 4).as("%s: %d refusals", cell, refusals).isEqualTo(cell.security());
		}
	}

	@Test
	void answersWhatTheSetUpAsksFor() {
		for (Cell cell : this.cells) {
			assertThat(status(cell, "DELETE", "/admin/todos/done")).as("%s", cell).isEqualTo(cell.admin() ? 200 : 404);
			assertThat(status(cell, "GET", "/experimental/suggestions")).as("%s", cell)
				.isEqualTo(cell.experimental() ? 200 : 404);
			assertThat(status(cell, "GET", "/diagnostics")).as("%s", cell).isEqualTo(cell.prod() ? 404 : 200);
			if (!cell.prod()) {
				assertThat(answer(cell, "GET", "/diagnostics").body()).as("%s", cell)
					.contains("\"storage\":\"%s\"".formatted(cell.storage()), "\"security\":" + cell.security())
					.contains(cell.profiles());
			}
			assertThat(this.comparison.expected(cell)).as("%s", cell)
				.extracting(Answer::status)
				.contains(200, 201, 204, 400, 404, 405, 406, 409, 415);
		}
	}

	// What is named by the properties of these profiles only.
	@Test
	void answersFromWhatPropertiesOfProfilesName() {
		for (Cell cell : this.cells) {
			Answer templates = answer(cell, "GET", "/templates");
			assertThat(templates.status()).as("%s", cell).isEqualTo(cell.templates() ? 200 : 404);
			if (cell.templates()) {
				assertThat(templates.body()).as("%s", cell).contains("Grüße, 你好", "\"name\":\"report\"");
			}
			Request invalid = Request.of("POST", "/todos", TodoRequests.INVALID, "Accept-Language", "de")
				.as(TodoRequests.ADMIN);
			assertThat(this.comparison.expected(cell).get(REQUESTS.indexOf(invalid)).body()).as("%s", cell)
				.contains(cell.localized() ? "Die Anfrage ist ungültig" : "The request is not valid")
				.contains(cell.localized() ? "muss etwas sagen" : "must not be blank");
			if (!cell.prod()) {
				assertThat(answer(cell, "GET", "/diagnostics").body()).as("%s", cell)
					.contains(cell.partner() ? "\"trusted\":[\"CN=Partner of the TODO service,O=Example\"]"
							: "\"trusted\":[]");
			}
		}
	}

	@Test
	void hasEveryStorageOnEveryDatabase() {
		List<Cell> all = Cell.all();
		assertThat(all).hasSize(36);
		for (Database database : Database.values()) {
			assertThat(all).filteredOn((cell) -> cell.database() == database)
				.extracting(Cell::storage)
				.contains(Storage.values());
		}
		List<Cell> third = all.stream().filter((cell) -> cell.database() == Database.HSQLDB).toList();
		assertThat(third).extracting(Cell::localized).contains(true, false);
		assertThat(third).extracting(Cell::templates).contains(true, false);
		assertThat(third).extracting(Cell::partner).contains(true, false);
		long compared = this.cells.stream().map(Cell::database).distinct().count();
		System.out
			.println("databases: %d of %d%s".formatted(compared, Database.values().length, this.selection.remark()));
	}

	@Test
	void sendsEveryRequestAsEverybody() {
		assertThat(TodoRequests.everything()).hasSizeGreaterThan(65);
		for (Request request : TodoRequests.everything()) {
			assertThat(REQUESTS).contains(request, request.as(TodoRequests.USER), request.as(TodoRequests.ADMIN));
		}
	}

	private int status(Cell cell, String method, String path) {
		return answer(cell, method, path).status();
	}

	// As the one who may do everything.
	private Answer answer(Cell cell, String method, String path) {
		Request request = Request.of(method, path, null).as(TodoRequests.ADMIN);
		return this.comparison.expected(cell).get(REQUESTS.indexOf(request));
	}

}
