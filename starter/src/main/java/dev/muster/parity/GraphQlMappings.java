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

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import graphql.TrivialDataFetcher;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;

import dev.muster.route.Route;
import dev.muster.route.RouteKind;
import dev.muster.scan.SchemaFields;

/**
 * The fields of the GraphQL schemas that the application executes, with the methods that
 * fetch them. The schema itself is asked, not what controllers have registered, so that a
 * field which a schema file lost is missing. Which bean has a method is told by its type.
 */
final class GraphQlMappings implements HandlerMappings {

	/**
	 * What the handler of a field is called where something is wrapped around it that
	 * does not tell what it calls.
	 */
	private static final String OPAQUE = "DataFetcher#get";

	private final ConfigurableListableBeanFactory beanFactory;

	private final Collection<GraphQLSchema> schemas;

	private final Map<String, Route> fields = new TreeMap<>();

	private final Set<Route> own = new HashSet<>();

	private GraphQlMappings(ConfigurableListableBeanFactory beanFactory, Collection<GraphQLSchema> schemas) {
		this.beanFactory = beanFactory;
		this.schemas = schemas;
		schemas.forEach((schema) -> schema.getAllTypesAsList()
			.stream()
			.filter((type) -> type instanceof GraphQLObjectType && !Introspection.isIntrospectionTypes(type))
			.map(GraphQLObjectType.class::cast)
			.forEach((type) -> type.getFieldDefinitions().forEach((field) -> add(schema, type, field))));
	}

	/**
	 * Return the mappings of an application.
	 * @param beanFactory its bean factory
	 * @return the mappings; none without a source of a schema, when nothing is fetched
	 */
	static List<HandlerMappings> of(ConfigurableListableBeanFactory beanFactory) {
		List<GraphQLSchema> schemas = beanFactory.getBeansOfType(GraphQlSource.class)
			.values()
			.stream()
			.map(GraphQlSource::schema)
			.toList();
		return schemas.isEmpty() ? List.of() : List.of(new GraphQlMappings(beanFactory, schemas));
	}

	private void add(GraphQLSchema schema, GraphQLObjectType type, GraphQLFieldDefinition field) {
		FieldCoordinates coordinates = FieldCoordinates.coordinates(type, field);
		DataFetcher<?> fetcher = schema.getCodeRegistry().getDataFetcher(coordinates, field);
		Method method = (fetcher instanceof SelfDescribingDataFetcher<?> described) ? described.asMethod() : null;
		if (method != null) {
			Route route = SchemaFields.of(coordinates, method);
			this.fields.put(String.valueOf(route.path()), route);
			if (isMapped(method)) {
				this.own.add(route);
			}
		}
		else if (!(fetcher instanceof TrivialDataFetcher)) {
			String path = type.getName() + "." + field.getName();
			this.fields.put(path, new Route(RouteKind.GRAPHQL, List.of(), path, List.of(), List.of(), List.of(),
					List.of(), OPAQUE, null));
		}
	}

	private static boolean isMapped(Method method) {
		return AnnotatedElementUtils.hasAnnotation(method, SchemaMapping.class)
				|| AnnotatedElementUtils.hasAnnotation(method, BatchMapping.class);
	}

	@Override
	public RouteKind kind() {
		return RouteKind.GRAPHQL;
	}

	@Override
	public List<ServedRoute> served() {
		List<ServedRoute> served = new ArrayList<>();
		Map<String, List<String>> beans = this.fields.isEmpty() ? Map.of() : beansByType();
		this.fields.values()
			.forEach((route) -> served.add(new ServedRoute(route, beanOf(route, beans), this.own.contains(route))));
		return served;
	}

	private static @Nullable String beanOf(Route route, Map<String, List<String>> beans) {
		String type = route.handler().substring(0, route.handler().indexOf('#'));
		List<String> names = beans.getOrDefault(type, List.of());
		return (names.size() == 1) ? names.getFirst() : null;
	}

	// Asked once for all fields, not for each.
	private Map<String, List<String>> beansByType() {
		Map<String, List<String>> beans = new HashMap<>();
		for (String name : this.beanFactory.getBeanDefinitionNames()) {
			Class<?> type = ScopedProxyUtils.isScopedTarget(name) ? null : this.beanFactory.getType(name, false);
			for (; type != null; type = type.getSuperclass()) {
				beans.computeIfAbsent(type.getName(), (key) -> new ArrayList<>()).add(name);
			}
		}
		return beans;
	}

	/**
	 * Return the fields that a recorded one stands for: the names of root types may be
	 * others in the schema, and a field of an interface stands for the same field of all
	 * types that implement it and have no method of their own for it.
	 */
	@Override
	public List<Route> expected(String bean, Route route) {
		String path = route.path();
		if (path == null) {
			return List.of(route);
		}
		int point = path.indexOf('.');
		String type = path.substring(0, point);
		String field = path.substring(point + 1);
		List<Route> expected = new ArrayList<>();
		for (GraphQLSchema schema : this.schemas) {
			if (schema.getType(type) instanceof GraphQLInterfaceType parent) {
				schema.getImplementations(parent)
					.stream()
					.map((implementation) -> route.withPath(implementation.getName() + "." + field))
					.filter((each) -> !isFetchedOtherwise(each))
					.forEach(expected::add);
			}
			else {
				expected.add(route.withPath(rootType(schema, type) + "." + field));
			}
		}
		return expected.stream().map(this::withOpaqueHandler).distinct().toList();
	}

	private boolean isFetchedOtherwise(Route route) {
		Route served = this.fields.get(route.path());
		return served != null && !method(served).equals(method(route));
	}

	private Route withOpaqueHandler(Route route) {
		Route served = this.fields.get(route.path());
		return (served != null && served.handler().equals(OPAQUE)) ? route.withHandler(OPAQUE) : route;
	}

	private static String rootType(GraphQLSchema schema, String type) {
		GraphQLNamedSchemaElement root = switch (type) {
			case "Query" -> schema.getQueryType();
			case "Mutation" -> schema.getMutationType();
			case "Subscription" -> schema.getSubscriptionType();
			default -> null;
		};
		return (root != null) ? root.getName() : type;
	}

	// Behind a proxy that is made of interfaces, Spring knows the method by its
	// interface.
	@Override
	public Object identity(@Nullable String bean, Route route, boolean exact) {
		return exact ? route : route.withHandler(method(route));
	}

	private static String method(Route route) {
		return route.handler().substring(route.handler().indexOf('#') + 1);
	}

}
