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

package dev.muster.scan;

import java.util.List;

import graphql.Scalars;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

import dev.muster.route.Route;
import dev.muster.route.RouteKind;
import dev.muster.route.RouteTable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RouteScanner} with controllers of GraphQL.
 */
class GraphQlRouteScannerTests {

	@Test
	void findsTheFieldsThatControllersFetch() {
		assertThat(describe(scan(SourceConfiguration.class, TodoController.class))).containsExactly(
				"GraphQL Author.age", "GraphQL Mutation.add", "GraphQL Query.todos", "GraphQL Subscription.changed",
				"GraphQL Todo.author", "GraphQL Todo.tag");
	}

	@Test
	void takesTheTypeFromTheClass() {
		assertThat(describe(scan(SourceConfiguration.class, TypedController.class)))
			.containsExactly("GraphQL Author.name");
	}

	@Test
	void namesTheMethodThatFetches() {
		List<Route> routes = scan(SourceConfiguration.class, TypedController.class).controllers().getFirst().routes();
		assertThat(routes).singleElement().satisfies((route) -> {
			assertThat(route.kind()).isEqualTo(RouteKind.GRAPHQL);
			assertThat(route.handler()).isEqualTo(TypedController.class.getName() + "#fullName");
			assertThat(route.methods()).isEmpty();
		});
	}

	@Test
	void listsAControllerOfBothModelsOnce() {
		assertThat(scan(SourceConfiguration.class, BothController.class).controllers()).singleElement()
			.satisfies((controller) -> assertThat(controller.routes()).extracting(Route::describe)
				.containsExactly("GET /both", "GraphQL Query.both"));
	}

	@Test
	void saysOfWhichMethodTheFieldIsNotKnown() {
		List<Route> routes = scan(SourceConfiguration.class, VagueController.class).controllers().getFirst().routes();
		assertThat(routes).singleElement().satisfies((route) -> {
			assertThat(route.path()).isNull();
			assertThat(route.note()).startsWith("No parentType specified");
		});
	}

	@Test
	void findsNoFieldWithoutASourceOfASchema() {
		assertThat(describe(scan(TodoController.class))).isEmpty();
	}

	@Test
	void createsNoBean() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(SourceConfiguration.class, TodoController.class);
			context.refreshForAotProcessing(new RuntimeHints());
			assertThat(RouteScanner.keepingPlaceholders(context.getBeanFactory()).scan().routeCount()).isEqualTo(6);
			assertThat(context.getBeanFactory().containsSingleton("source")).isFalse();
		}
	}

	private static List<String> describe(RouteTable table) {
		return table.controllers()
			.stream()
			.flatMap((controller) -> controller.routes().stream())
			.map(Route::describe)
			.toList();
	}

	private static RouteTable scan(Class<?>... types) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(types)) {
			return new RouteScanner(context.getBeanFactory()).scan();
		}
	}

	@Configuration(proxyBeanMethods = false)
	static class SourceConfiguration {

		@Bean
		GraphQlSource source() {
			GraphQLObjectType query = GraphQLObjectType.newObject()
				.name("Query")
				.field((field) -> field.name("any").type(Scalars.GraphQLString))
				.build();
			return GraphQlSource.builder(GraphQLSchema.newSchema().query(query).build()).build();
		}

	}

	@Controller
	static class TodoController {

		@QueryMapping
		List<Todo> todos() {
			return List.of();
		}

		@MutationMapping("add")
		boolean create() {
			return true;
		}

		@SubscriptionMapping
		Publisher<Todo> changed() {
			return Flux.empty();
		}

		@SchemaMapping
		Author author(Todo todo) {
			return new Author(todo.toString());
		}

		@SchemaMapping(typeName = "Author", field = "age")
		int years() {
			return 1;
		}

		@BatchMapping
		List<String> tag(List<Todo> todos) {
			return todos.stream().map(Todo::toString).toList();
		}

	}

	@Controller
	@SchemaMapping(typeName = "Author")
	static class TypedController {

		@SchemaMapping("name")
		String fullName() {
			return "x";
		}

	}

	@RestController
	static class BothController {

		@GetMapping("/both")
		String both() {
			return "x";
		}

		@QueryMapping("both")
		String fetched() {
			return "x";
		}

	}

	@Controller
	static class VagueController {

		@SchemaMapping
		String vague() {
			return "x";
		}

	}

	record Todo() {
	}

	record Author(String name) {
	}

}
