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

package dev.muster.parity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.graphql.execution.DefaultBatchLoaderRegistry;
import org.springframework.graphql.execution.GraphQlSource;

import dev.muster.discovery.Recording;
import dev.muster.manifest.Manifest;
import dev.muster.manifest.Origin;
import dev.muster.manifest.RecordedController;
import dev.muster.route.Controller;
import dev.muster.route.Route;
import dev.muster.route.RouteKind;
import dev.muster.scan.RouteScanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for {@link ParityCheck} with the fields of a GraphQL schema.
 */
class GraphQlParityTests {

	private static final String SCHEMA = """
			schema { query: Root }
			type Root { todos: [Todo] hidden: String found: [Node] first: Todo }
			interface Node { id: ID label: String }
			type Todo implements Node { id: ID label: String author: String tag: String }
			type Author implements Node { id: ID label: String }
			""";

	@Test
	void findsNoDifferenceInAnApplicationThatIsAsRecorded() {
		check((controllers) -> {
		}, (report) -> {
			assertThat(report.missing()).isEmpty();
			assertThat(report.phantom()).isEmpty();
			// Node.id is one recorded field and two that are fetched, Node.label one of
			// each.
			assertThat(report.matched()).isEqualTo(7);
		});
	}

	@Test
	void findsAPhantomWhenARowWasDeleted() {
		check((controllers) -> controllers.replaceAll((each) -> without(each, "Todo.author")),
				(report) -> assertThat(report.phantom()).singleElement()
					.hasToString("GraphQL Todo.author (%s#author, bean graphQlParityTests.TodoController): the bean is"
						.formatted(TodoController.class.getName())
							+ " recorded with other routes: code registers this one while the application runs, or the"
							+ " manifest was changed after the build"));
	}

	@Test
	void findsAFieldThatIsFetchedUnderAnotherName() {
		check((controllers) -> controllers.replaceAll((each) -> renamed(each, "Query.todos", "Query.vanished")),
				(report) -> {
					assertThat(report.missing()).extracting(RouteProblem::route, RouteProblem::cause)
						.containsExactly(
								tuple("GraphQL Root.vanished", "its handler answers 'GraphQL Root.todos' instead"));
					assertThat(report.phantom()).extracting(RouteProblem::route).containsExactly("GraphQL Root.todos");
				});
	}

	@Test
	void findsAFieldThatTheSchemaDoesNotHave() {
		check((controllers) -> controllers.replaceAll((each) -> added(each, "Query.lost")),
				(report) -> assertThat(report.missing()).singleElement().satisfies((problem) -> {
					assertThat(problem.route()).isEqualTo("GraphQL Root.lost");
					assertThat(problem.cause()).contains("the schema of this start does not have it")
						.contains("a schema file is missing");
				}));
	}

	@Test
	void findsAMissingFieldWhenItsBeanIsNotThere() {
		check((controllers) -> controllers
			.add(new Controller("lost", "com.example.Lost", List.of(route("Root.first", "com.example.Lost#first")))),
				(report) -> assertThat(report.missing()).singleElement()
					.asString()
					.startsWith("GraphQL Root.first (com.example.Lost#first, bean lost): there is no such bean"));
	}

	@Test
	void comparesWhatSomethingIsWrappedAround() {
		check((controllers) -> {
		}, (report) -> {
			assertThat(report.missing()).isEmpty();
			assertThat(report.phantom()).isEmpty();
			assertThat(report.matched()).isEqualTo(7);
		}, WrappedConfiguration.class);
	}

	@Test
	void comparesNothingWithoutASourceOfASchema() {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(
				TodoController.class)) {
			List<Controller> controllers = List
				.of(new Controller("graphQlParityTests.TodoController", TodoController.class.getName(),
						List.of(route("Query.todos", TodoController.class.getName() + "#todos"))));
			assertThat(report(context, controllers).missing()).isEmpty();
		}
	}

	private static Controller without(Controller controller, String path) {
		return with(controller, controller.routes().stream().filter((each) -> !path.equals(each.path())).toList());
	}

	private static Controller renamed(Controller controller, String path, String other) {
		return with(controller,
				controller.routes()
					.stream()
					.map((each) -> path.equals(each.path()) ? each.withPath(other) : each)
					.toList());
	}

	private static Controller added(Controller controller, String path) {
		List<Route> routes = new ArrayList<>(controller.routes());
		if (controller.type().equals(TodoController.class.getName())) {
			routes.add(route(path, TodoController.class.getName() + "#todos"));
		}
		return with(controller, routes);
	}

	private static Controller with(Controller controller, List<Route> routes) {
		return new Controller(controller.bean(), controller.type(), routes);
	}

	private static Route route(String path, String handler) {
		return new Route(RouteKind.GRAPHQL, List.of(), path, List.of(), List.of(), List.of(), List.of(), handler, null);
	}

	private static void check(Consumer<List<Controller>> change, Consumer<ParityReport> assertions) {
		check(change, assertions, PlainConfiguration.class);
	}

	private static void check(Consumer<List<Controller>> change, Consumer<ParityReport> assertions,
			Class<?> configuration) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(configuration,
				TodoController.class)) {
			List<Controller> controllers = new ArrayList<>(
					new RouteScanner(context.getBeanFactory()).scan().controllers());
			change.accept(controllers);
			assertions.accept(report(context, controllers));
		}
	}

	private static ParityReport report(AnnotationConfigApplicationContext context, List<Controller> controllers) {
		Manifest manifest = new Manifest(controllers.stream()
			.map((each) -> new RecordedController(each,
					new Origin(Origin.Form.COMPONENT, each.type(), null, List.of())))
			.toList(), List.of());
		return new ParityCheck(context.getBeanFactory(), Recording.of(manifest, context.getBeanFactory()),
				ParityMode.FAIL, AllowedRoutes.NONE)
			.compare();
	}

	@Configuration(proxyBeanMethods = false)
	static class PlainConfiguration {

		@Bean
		BatchLoaderRegistry batchLoaders() {
			return new DefaultBatchLoaderRegistry();
		}

		@Bean
		AnnotatedControllerConfigurer configurer() {
			return new AnnotatedControllerConfigurer();
		}

		@Bean
		GraphQlSource source(AnnotatedControllerConfigurer configurer) {
			return builder(configurer).build();
		}

		static GraphQlSource.SchemaResourceBuilder builder(AnnotatedControllerConfigurer configurer) {
			return GraphQlSource.schemaResourceBuilder()
				.schemaResources(new ByteArrayResource(SCHEMA.getBytes(StandardCharsets.UTF_8)))
				.configureRuntimeWiring(configurer);
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class WrappedConfiguration {

		@Bean
		BatchLoaderRegistry batchLoaders() {
			return new DefaultBatchLoaderRegistry();
		}

		@Bean
		AnnotatedControllerConfigurer configurer() {
			return new AnnotatedControllerConfigurer();
		}

		@Bean
		GraphQlSource source(AnnotatedControllerConfigurer configurer) {
			return PlainConfiguration.builder(configurer).typeVisitors(List.of(new Wrapping())).build();
		}

	}

	/**
	 * Wraps a data fetcher that does not tell what it calls around that of one field.
	 */
	static class Wrapping extends GraphQLTypeVisitorStub {

		@Override
		public TraversalControl visitGraphQLFieldDefinition(GraphQLFieldDefinition field,
				TraverserContext<GraphQLSchemaElement> context) {
			if (field.getName().equals("todos")) {
				GraphQLCodeRegistry.Builder registry = context.getVarFromParents(GraphQLCodeRegistry.Builder.class);
				GraphQLObjectType parent = (GraphQLObjectType) context.getParentNode();
				DataFetcher<?> wrapped = registry.getDataFetcher(FieldCoordinates.coordinates(parent, field), field);
				registry.dataFetcher(FieldCoordinates.coordinates(parent, field), new Wrapped(wrapped));
			}
			return TraversalControl.CONTINUE;
		}

	}

	/**
	 * Fetches what another one does.
	 *
	 * @param fetcher the other one
	 */
	record Wrapped(DataFetcher<?> fetcher) implements DataFetcher<Object> {

		@Override
		public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
			return this.fetcher.get(environment);
		}

	}

	@org.springframework.stereotype.Controller
	static class TodoController {

		@QueryMapping
		List<Todo> todos() {
			return List.of();
		}

		@SchemaMapping
		String author(Todo todo) {
			return todo.toString();
		}

		@BatchMapping
		List<String> tag(List<Todo> todos) {
			return todos.stream().map(Todo::toString).toList();
		}

		@SchemaMapping(typeName = "Node")
		String id() {
			return "1";
		}

		@SchemaMapping(typeName = "Node", field = "label")
		String anyLabel() {
			return "any";
		}

		@SchemaMapping(typeName = "Todo", field = "label")
		String todoLabel() {
			return "todo";
		}

	}

	record Todo() {
	}

}
