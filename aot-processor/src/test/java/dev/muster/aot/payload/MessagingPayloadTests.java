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

package dev.muster.aot.payload;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.messaging.Message;
import org.springframework.messaging.handler.annotation.Header;
import org.springframework.messaging.handler.annotation.MessageExceptionHandler;
import org.springframework.messaging.handler.annotation.MessageMapping;
import org.springframework.messaging.handler.annotation.Payload;
import org.springframework.messaging.simp.SimpMessageSendingOperations;
import org.springframework.messaging.simp.annotation.SubscribeMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PayloadHintsAotProcessor} with handlers that answer no HTTP requests:
 * those of GraphQL and of messages.
 */
class MessagingPayloadTests {

	private static final String NAME = MessagingPayloadTests.class.getName();

	@Test
	void registersTheSubclassThatIsFetchedBehindItsSuperclass() {
		assertBinding(hints(QueryController.class), Leaf.class);
	}

	@Test
	void registersWhatIsFetchedBehindAnything() {
		RuntimeHints hints = hints(QueryController.class);
		assertBinding(hints, Anything.class);
		assertBinding(hints, InMap.class);
	}

	@Test
	void registersPermittedTypesOfAUnion() {
		RuntimeHints hints = hints(QueryController.class);
		assertBinding(hints, Round.class);
		assertBinding(hints, Square.class);
	}

	@Test
	void registersTheMethodsThatFieldsAreFetchedWith() throws NoSuchMethodException {
		RuntimeHints hints = hints(QueryController.class);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Fluent.class.getMethod("title")))
			.accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection()
			.onMethodInvocation(Fluent.class.getMethod("note", DataFetchingEnvironment.class))).accepts(hints);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Fluent.class.getMethod("clear")))
			.rejects(hints);
		assertBinding(hints, BehindMethod.class);
	}

	@Test
	void leavesMethodsOfOtherPayloadsAsTheyAre() throws NoSuchMethodException {
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(SentFluent.class.getMethod("title")))
			.rejects(hints(StompController.class));
	}

	@Test
	void registersWhatArrivesLater() {
		RuntimeHints hints = hints(LaterController.class);
		assertBinding(hints, Streamed.class);
		assertBinding(hints, Awaited.class);
		assertBinding(hints, Batched.class);
	}

	@Test
	void registersArguments() {
		RuntimeHints hints = hints(ArgumentController.class);
		assertBinding(hints, ElementInput.class);
		assertBinding(hints, AllInput.class);
		assertBinding(hints, ValueInput.class);
		assertBinding(hints, NestedInput.class);
		assertThat(hints.reflection().getTypeHint(TypeReference.of(Source.class))).isNull();
	}

	@Test
	void registersWhatErrorsCarry() throws IOException {
		TestGenerationContext generation = process(FailingController.class);
		assertBinding(generation.getRuntimeHints(), Extension.class);
		assertThat(report(generation)).contains("\"unproved\":[]");
	}

	@Test
	void namesTheField() throws IOException {
		assertThat(report(process(UnknownController.class))).contains("\"routes\":[\"GraphQL Query.unknown\"]")
			.contains("nobody knows the type of what java.util.function.Supplier#get returns");
	}

	@Test
	void countsNothingThatSpringForGraphQlRegisters() throws IOException {
		assertThat(report(process(PlainController.class))).contains("\"added\":0,");
	}

	@Test
	void registersPayloadsOfMessages() {
		RuntimeHints hints = hints(StompController.class);
		assertBinding(hints, Cat.class);
		assertBinding(hints, Dog.class);
		assertBinding(hints, Boxed.class);
		assertBinding(hints, Subscribed.class);
		assertBinding(hints, Refused.class);
		assertBinding(hints, Sent.class);
		assertThat(hints.reflection().getTypeHint(TypeReference.of(Tag.class))).isNull();
	}

	@Test
	void namesTheDestination() throws IOException {
		assertThat(report(process(StompController.class)))
			.contains("{\"type\":\"%s$Subscribed\",\"reason\":\"made in code\",\"routes\":[\"message /pets/seen\"]}"
				.formatted(NAME), "\"routes\":[\"message after IllegalStateException\"]");
	}

	private static void assertBinding(RuntimeHints hints, Class<?> type) {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(type)
			.withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.ACCESS_DECLARED_FIELDS))
			.as(type.getSimpleName())
			.accepts(hints);
	}

	private static RuntimeHints hints(Class<?> controller) {
		return process(controller).getRuntimeHints();
	}

	private static TestGenerationContext process(Class<?> controller) {
		TestGenerationContext generation = new TestGenerationContext(MessagingPayloadTests.class);
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			context.register(SourceConfiguration.class, controller);
			new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
		}
		generation.writeGeneratedContent();
		return generation;
	}

	private static @Nullable String report(TestGenerationContext generation) throws IOException {
		return generation.getGeneratedFiles()
			.getGeneratedFileContent(GeneratedFiles.Kind.RESOURCE, PayloadReport.LOCATION);
	}

	@Configuration(proxyBeanMethods = false)
	static class SourceConfiguration {

		@Bean
		GraphQlSource source() {
			return GraphQlSource.builder(GraphQLSchema.newSchema().build()).build();
		}

	}

	@Controller
	static class QueryController {

		@QueryMapping
		Base silent() {
			return new Leaf();
		}

		@QueryMapping
		Object anything() {
			return new Anything();
		}

		@SchemaMapping(typeName = "Query", field = "map")
		Map<String, Object> inMap() {
			return Map.of("value", new InMap());
		}

		@QueryMapping
		Shape union() {
			return Shapes.one();
		}

		@QueryMapping
		Fluent fluent() {
			return new Fluent();
		}

	}

	@Controller
	static class LaterController {

		@SubscriptionMapping
		Flux<Object> streamed() {
			return Flux.just(1).map((number) -> new Streamed());
		}

		@MutationMapping
		CompletableFuture<Object> awaited() {
			return CompletableFuture.supplyAsync(Awaited::new);
		}

		@BatchMapping
		Mono<Map<Source, Object>> batched(List<Source> sources) {
			Map<Source, Object> all = new HashMap<>();
			sources.forEach((source) -> all.put(source, new Batched()));
			return Mono.just(all);
		}

	}

	@Controller
	static class ArgumentController {

		@MutationMapping
		boolean element(@Argument ElementInput[] inputs) {
			return inputs.length > 0;
		}

		@MutationMapping
		boolean all(@Arguments AllInput input) {
			return input != null;
		}

		@MutationMapping
		boolean value(ArgumentValue<ValueInput> value) {
			return value.isPresent();
		}

		@SchemaMapping
		boolean seen(Source source) {
			return source != null;
		}

	}

	@Controller
	static class FailingController {

		@GraphQlExceptionHandler
		GraphQLError refused(IllegalStateException ex, DataFetchingEnvironment environment) {
			return GraphqlErrorBuilder.newError(environment)
				.message("no")
				.extensions(Map.of("why", new Extension()))
				.build();
		}

	}

	@Controller
	static class UnknownController {

		private final Supplier<Object> supplier;

		UnknownController(ObjectProvider<Supplier<Object>> beans) {
			this.supplier = beans.getObject();
		}

		@QueryMapping
		Object unknown() {
			return this.supplier.get();
		}

	}

	@Controller
	static class PlainController {

		@QueryMapping
		Plain plain(@Argument PlainInput input, ArgumentValue<PlainInput> other) {
			return new Plain(input.value());
		}

	}

	@Controller
	@MessageMapping("/pets")
	static class StompController {

		private final SimpMessageSendingOperations messages;

		StompController(SimpMessageSendingOperations messages) {
			this.messages = messages;
		}

		@MessageMapping("/fed")
		void fed(@Payload Pet pet, @Header Tag tag) {
			this.messages.convertAndSend("/topic/fed", new Sent());
		}

		@MessageMapping("/boxed")
		SentFluent boxed(Message<List<Boxed[]>> message) {
			return new SentFluent();
		}

		@SubscribeMapping("/seen")
		Object seen() {
			return new Subscribed();
		}

		@MessageExceptionHandler
		Object refused(IllegalStateException ex) {
			return new Refused();
		}

	}

	static class Base {

	}

	public static class Leaf extends Base {

		public String getValue() {
			return "x";
		}

	}

	record Anything() {
	}

	record InMap() {
	}

	sealed interface Shape permits Round, Square {

	}

	record Round() implements Shape {
	}

	record Square() implements Shape {
	}

	static class Shapes {

		static Shape one() {
			return (Math.random() > 2) ? new Square() : new Round();
		}

	}

	public static class Fluent {

		public String title() {
			return "x";
		}

		public String note(DataFetchingEnvironment environment) {
			return "x";
		}

		public BehindMethod behind() {
			return new BehindMethod();
		}

		public void clear() {
			new ArrayList<>().clear();
		}

	}

	public static class SentFluent {

		public String title() {
			return "x";
		}

	}

	record BehindMethod() {
	}

	record Streamed() {
	}

	record Awaited() {
	}

	record Batched() {
	}

	record Source() {
	}

	record ElementInput(String value) {
	}

	record AllInput(String value) {
	}

	record ValueInput(ArgumentValue<NestedInput> nested) {
	}

	record NestedInput(String value) {
	}

	record Extension() {
	}

	record Plain(String value) {
	}

	record PlainInput(String value) {
	}

	sealed interface Pet permits Cat, Dog {

	}

	record Cat() implements Pet {
	}

	record Dog() implements Pet {
	}

	record Tag() {
	}

	record Boxed() {
	}

	record Subscribed() {
	}

	record Refused() {
	}

	record Sent() {
	}

}
