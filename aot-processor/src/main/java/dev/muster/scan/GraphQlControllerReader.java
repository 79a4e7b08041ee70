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

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.data.method.annotation.support.DataFetcherMappingInfo;
import org.springframework.stereotype.Controller;

import dev.muster.route.Route;

/**
 * Reads which fields of a GraphQL schema a controller fetches, with the code that Spring
 * for GraphQL itself uses when it starts. Argument resolvers of the application's own are
 * not known to it: a type that only they keep from being taken for the source of a field
 * may be taken for it.
 */
final class GraphQlControllerReader extends AnnotatedControllerConfigurer implements ControllerReader {

	GraphQlControllerReader() {
		setApplicationContext(new StaticApplicationContext());
		afterPropertiesSet();
	}

	@Override
	public dev.muster.route.@Nullable Controller read(String bean, Class<?> type) {
		if (!AnnotatedElementUtils.hasAnnotation(type, Controller.class)) {
			return null;
		}
		List<Route> routes = new ArrayList<>();
		MethodIntrospector.selectMethods(type, (Method method) -> route(method, type))
			.forEach((method, route) -> routes.add(route));
		return routes.isEmpty() ? null : new dev.muster.route.Controller(bean, type.getName(), routes);
	}

	private @Nullable Route route(Method method, Class<?> type) {
		try {
			// Nothing is called on the handler, so that any object will do.
			DataFetcherMappingInfo info = getMappingInfo(method, this, type);
			return (info != null) ? SchemaFields.of(info.getCoordinates(), info.getHandlerMethod().getMethod()) : null;
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			return SchemaFields.notProvable(method, String.valueOf(ex.getMessage()));
		}
	}

}
