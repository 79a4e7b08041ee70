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

package dev.muster.conditions.payload;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.context.annotation.Profile;
import org.springframework.graphql.data.ArgumentValue;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.GraphQlExceptionHandler;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Controller;

/**
 * Answers fields of GraphQL with what their declarations do not say.
 */
@Controller
@Profile("payloads")
class GraphQlController {

	@QueryMapping
	Plant subclass() {
		return new Tree();
	}

	@QueryMapping
	Object object() {
		return new Animal("a");
	}

	@QueryMapping
	Map<String, Object> map() {
		return Map.of("value", new InMap("x"));
	}

	@QueryMapping
	List<Object> union() {
		return List.of(new Car(3), new Bus(20));
	}

	@QueryMapping("interface")
	Named named() {
		return new Person("n", 1);
	}

	@QueryMapping
	Fluent fluent() {
		return new Fluent();
	}

	@QueryMapping
	CompletableFuture<Object> later() {
		return CompletableFuture.completedFuture(new Later("x"));
	}

	@QueryMapping
	List<Parent> batched() {
		return List.of(new Parent(1), new Parent(2));
	}

	@BatchMapping
	Map<Parent, Object> child(List<Parent> parents) {
		Map<Parent, Object> children = new LinkedHashMap<>();
		parents.forEach((parent) -> children.put(parent, new Child("child " + parent.id())));
		return children;
	}

	@QueryMapping
	String failing() {
		throw new IllegalStateException("on purpose");
	}

	@GraphQlExceptionHandler
	GraphQLError refused(IllegalStateException ex, DataFetchingEnvironment environment) {
		return GraphqlErrorBuilder.newError(environment)
			.errorType(ErrorType.BAD_REQUEST)
			.message(String.valueOf(ex.getMessage()))
			.extensions(Map.of("why", new Extension("x")))
			.build();
	}

	@QueryMapping
	String input(@Argument List<ElementInput> inputs) {
		return inputs.toString();
	}

	@QueryMapping
	String arguments(@Arguments AllArguments all) {
		return all.toString();
	}

	@QueryMapping
	String argumentValue(ArgumentValue<ValueInput> value) {
		return String.valueOf(value.value());
	}

	@MutationMapping
	Object changed(@Argument ChangeInput input) {
		return new Changed("changed " + input.value());
	}

	static class Plant {

		public String getName() {
			return "plant";
		}

	}

	static class Tree extends Plant {

		public String getHeight() {
			return "tall";
		}

	}

	record Animal(String name) {
	}

	record InMap(String value) {
	}

	record Car(int doors) {
	}

	record Bus(int seats) {
	}

	interface Named {

		String name();

	}

	record Person(String name, int age) implements Named {
	}

	/**
	 * Has methods that are no getters and read no field of the same name.
	 */
	public static class Fluent {

		public String title() {
			return "t";
		}

		public Behind behind() {
			return new Behind("x");
		}

	}

	record Behind(String value) {
	}

	record Later(String value) {
	}

	record Parent(int id) {
	}

	record Child(String value) {
	}

	record Extension(String value) {
	}

	record ElementInput(String value) {
	}

	record AllArguments(String first, NestedInput second) {
	}

	record NestedInput(String value) {
	}

	record ValueInput(ArgumentValue<InnerInput> inner) {
	}

	record InnerInput(String value) {
	}

	record ChangeInput(String value) {
	}

	record Changed(String value) {
	}

}
