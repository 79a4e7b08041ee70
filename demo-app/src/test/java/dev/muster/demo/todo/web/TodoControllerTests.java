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

package dev.muster.demo.todo.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

import dev.muster.demo.todo.models.StatusChange;
import dev.muster.demo.todo.models.Todo;
import dev.muster.demo.todo.models.TodoDraft;
import dev.muster.demo.todo.models.TodoPage;
import dev.muster.demo.todo.models.TodoPriority;
import dev.muster.demo.todo.models.TodoStatus;
import dev.muster.demo.todo.models.TodoUpdate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TodoController} over HTTP.
 */
@ServiceTest
class TodoControllerTests {

	@Autowired
	private RestTestClient client;

	@Test
	void createsOpenTodoAndSaysWhereItIs() {
		TodoDraft draft = new TodoDraft("Buy milk", "Two litres", TodoPriority.HIGH, LocalDate.of(2026, 3, 1));
		var result = this.client.post()
			.uri("/todos")
			.body(draft)
			.exchange()
			.expectStatus()
			.isCreated()
			.returnResult(Todo.class);
		Todo todo = result.getResponseBody();
		assertThat(todo).isNotNull();
		assertThat(todo.title()).isEqualTo("Buy milk");
		assertThat(todo.description()).isEqualTo("Two litres");
		assertThat(todo.status()).isEqualTo(TodoStatus.OPEN);
		assertThat(todo.priority()).isEqualTo(TodoPriority.HIGH);
		assertThat(todo.dueDate()).isEqualTo("2026-03-01");
		assertThat(todo.version()).isZero();
		assertThat(todo.createdAt()).isEqualTo(todo.updatedAt());
		assertThat(result.getResponseHeaders().getLocation()).hasPath("/todos/" + todo.id());
		assertThat(get(todo.id())).isEqualTo(todo);
	}

	@Test
	void createsTodoOfNormalPriorityWhenOnlyTitleIsGiven() {
		Todo todo = create("Buy milk");
		assertThat(todo.priority()).isEqualTo(TodoPriority.NORMAL);
		assertThat(todo.description()).isNull();
		assertThat(todo.dueDate()).isNull();
	}

	@Test
	void namesEveryInvalidFieldOfDraft() {
		this.client.post()
			.uri("/todos")
			.body(new TodoDraft(" ", "x".repeat(2001), null, null))
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.json("""
					{"status": 400, "title": "Bad Request", "instance": "/todos", "errors": [
						{"field": "description", "message": "size must be between 0 and 2000"},
						{"field": "title", "message": "must not be blank"}
					]}""");
	}

	@Test
	void takesTitleOf200CharactersAndRefuses201() {
		assertThat(create("x".repeat(200)).title()).hasSize(200);
		this.client.post()
			.uri("/todos")
			.body(new TodoDraft("x".repeat(201), null, null, null))
			.exchange()
			.expectStatus()
			.isBadRequest();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"title": "x", "priority": "URGENT"}
			{"title": "x", "dueDate": "tomorrow"}
			{"title": "x"
			""")
	void answersProblemWhenBodyCannotBeRead(String body) {
		this.client.post()
			.uri("/todos")
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void pagesThroughTodosInOrderOfCreation() {
		List.of("a", "b", "c", "d", "e").forEach(this::create);
		TodoPage page = find("?size=2&page=1");
		assertThat(page.items()).extracting(Todo::title).containsExactly("c", "d");
		assertThat(page.page()).isEqualTo(1);
		assertThat(page.size()).isEqualTo(2);
		assertThat(page.total()).isEqualTo(5);
		assertThat(find("?size=2&page=3").items()).isEmpty();
		assertThat(find("").size()).isEqualTo(20);
	}

	@ParameterizedTest
	@CsvSource({ "sort=TITLE, a b C", "sort=TITLE&order=DESC, C b a", "sort=PRIORITY, b C a",
			"sort=PRIORITY&order=DESC, a C b", "sort=DUE, C b a", "sort=DUE&order=DESC, b C a", "order=DESC, a C b" })
	void sortsTodos(String query, String titles) {
		create(new TodoDraft("b", null, TodoPriority.LOW, LocalDate.of(2026, 2, 2)));
		create(new TodoDraft("C", null, TodoPriority.NORMAL, LocalDate.of(2026, 1, 1)));
		create(new TodoDraft("a", null, TodoPriority.HIGH, null));
		assertThat(find("?" + query).items()).extracting(Todo::title).containsExactly(titles.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "status=DONE, done", "status=OPEN, Shop", "q=SHOP, Shop", "q=soap, Shop", "q=100%25, done", "q=_, ''",
			"q=, done Shop", "dueBefore=2026-02-01, Shop", "dueBefore=2026-01-31, ''", "status=DONE&q=shop, ''" })
	void filtersTodos(String query, String titles) {
		Todo done = create("done", "100%");
		this.client.patch()
			.uri("/todos/{id}/status", done.id())
			.body(new StatusChange(TodoStatus.DONE, 0L))
			.exchange()
			.expectStatus()
			.isOk();
		create(new TodoDraft("Shop", "Soap", null, LocalDate.of(2026, 1, 31)));
		TodoPage page = find("?" + query);
		assertThat(page.items()).extracting(Todo::title)
			.containsExactly(titles.isEmpty() ? new String[0] : titles.split(" "));
		assertThat(page.total()).isEqualTo(page.items().size());
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			status=LATE, status, "'LATE' is not a valid value"
			dueBefore=soon, dueBefore, "'soon' is not a valid value"
			page=-1, page, must be greater than or equal to 0
			page=x, page, "'x' is not a valid value"
			size=0, size, must be greater than or equal to 1
			size=101, size, must be less than or equal to 100
			sort=COLOUR, sort, "'COLOUR' is not a valid value"
			order=UP, order, "'UP' is not a valid value"
			""")
	void namesInvalidQueryParameter(String query, String field, String message) {
		this.client.get()
			.uri("/todos?" + query)
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.errors.length()")
			.isEqualTo(1)
			.jsonPath("$.errors[0].field")
			.isEqualTo(field)
			.jsonPath("$.errors[0].message")
			.isEqualTo(message);
	}

	@Test
	void answersInEnglishWhateverTheClientPrefers() {
		this.client.get()
			.uri("/todos?size=0")
			.header("Accept-Language", "de")
			.exchange()
			.expectBody()
			.jsonPath("$.errors[0].message")
			.isEqualTo("must be greater than or equal to 1");
	}

	@Test
	void replacesContentAndCountsVersion() {
		Todo todo = create(new TodoDraft("Buy milk", "Two litres", TodoPriority.HIGH, LocalDate.of(2026, 3, 1)));
		TodoUpdate update = new TodoUpdate("Buy bread", null, TodoStatus.DONE, TodoPriority.LOW, null, 0L);
		Todo updated = this.client.put()
			.uri("/todos/{id}", todo.id())
			.body(update)
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(Todo.class)
			.getResponseBody();
		assertThat(updated).isEqualTo(new Todo(todo.id(), "Buy bread", null, TodoStatus.DONE, TodoPriority.LOW, null,
				todo.createdAt(), updated.updatedAt(), 1));
		assertThat(updated.updatedAt()).isAfterOrEqualTo(todo.updatedAt());
		assertThat(get(todo.id())).isEqualTo(updated);
	}

	@Test
	void answersConflictAndKeepsContentWhenVersionIsStale() {
		Todo todo = create("Buy milk");
		changeStatus(todo.id(), TodoStatus.DONE, 0).expectStatus().isOk();
		this.client.put()
			.uri("/todos/{id}", todo.id())
			.body(new TodoUpdate("Buy bread", null, TodoStatus.OPEN, TodoPriority.LOW, null, 0L))
			.exchange()
			.expectStatus()
			.isEqualTo(HttpStatus.CONFLICT)
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.jsonPath("$.currentVersion")
			.isEqualTo(1);
		changeStatus(todo.id(), TodoStatus.OPEN, 0).expectStatus().isEqualTo(HttpStatus.CONFLICT);
		assertThat(get(todo.id()).title()).isEqualTo("Buy milk");
		assertThat(get(todo.id()).status()).isEqualTo(TodoStatus.DONE);
	}

	@Test
	void namesEveryMissingFieldOfUpdate() {
		this.client.put()
			.uri("/todos/{id}", create("Buy milk").id())
			.contentType(MediaType.APPLICATION_JSON)
			.body("{}")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectBody()
			.jsonPath("$.errors[*].field")
			.isEqualTo(List.of("priority", "status", "title", "version"));
	}

	@Test
	void changesStatusOnly() {
		Todo todo = create("Buy milk", "Two litres");
		Todo done = changeStatus(todo.id(), TodoStatus.DONE, 0).expectStatus()
			.isOk()
			.returnResult(Todo.class)
			.getResponseBody();
		assertThat(done).isEqualTo(new Todo(todo.id(), "Buy milk", "Two litres", TodoStatus.DONE, TodoPriority.NORMAL,
				null, todo.createdAt(), done.updatedAt(), 1));
	}

	@Test
	void deletesTodo() {
		Todo todo = create("Buy milk");
		this.client.delete().uri("/todos/{id}", todo.id()).exchange().expectStatus().isNoContent();
		this.client.get().uri("/todos/{id}", todo.id()).exchange().expectStatus().isNotFound();
	}

	@Test
	void answersNotFoundWhenThereIsNoSuchTodo() {
		UUID id = UUID.randomUUID();
		this.client.get()
			.uri("/todos/{id}", id)
			.exchange()
			.expectStatus()
			.isNotFound()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.expectBody()
			.json("""
					{"status": 404, "title": "Not Found", "detail": "There is no todo '%s'.", "instance": "/todos/%s"}
					""".formatted(id, id));
		this.client.delete().uri("/todos/{id}", id).exchange().expectStatus().isNotFound();
		changeStatus(id, TodoStatus.DONE, 0).expectStatus().isNotFound();
		this.client.put()
			.uri("/todos/{id}", id)
			.body(new TodoUpdate("x", null, TodoStatus.OPEN, TodoPriority.LOW, null, 0L))
			.exchange()
			.expectStatus()
			.isNotFound();
	}

	@Test
	void answersProblemWhenIdentifierIsNoUuid() {
		this.client.get()
			.uri("/todos/first")
			.exchange()
			.expectStatus()
			.isBadRequest()
			.expectHeader()
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private RestTestClient.ResponseSpec changeStatus(UUID id, TodoStatus status, long version) {
		return this.client.patch().uri("/todos/{id}/status", id).body(new StatusChange(status, version)).exchange();
	}

	private Todo create(String title) {
		return create(new TodoDraft(title, null, null, null));
	}

	private Todo create(String title, String description) {
		return create(new TodoDraft(title, description, null, null));
	}

	private Todo create(TodoDraft draft) {
		return this.client.post()
			.uri("/todos")
			.body(draft)
			.exchange()
			.expectStatus()
			.isCreated()
			.returnResult(Todo.class)
			.getResponseBody();
	}

	private Todo get(UUID id) {
		return this.client.get()
			.uri("/todos/{id}", id)
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(Todo.class)
			.getResponseBody();
	}

	private TodoPage find(String query) {
		return this.client.get()
			.uri(URI.create("/todos" + query))
			.exchange()
			.expectStatus()
			.isOk()
			.returnResult(TodoPage.class)
			.getResponseBody();
	}

}
