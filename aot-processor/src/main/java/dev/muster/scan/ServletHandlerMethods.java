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

import java.util.ArrayList;
import java.util.List;

import org.springframework.core.MethodIntrospector;
import org.springframework.web.accept.ApiVersionParser;
import org.springframework.web.accept.DefaultApiVersionStrategy;
import org.springframework.web.accept.QueryApiVersionResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.muster.route.Route;

/**
 * A handler mapping of Spring MVC that is asked for mappings and never serves a request.
 */
final class ServletHandlerMethods extends RequestMappingHandlerMapping implements HandlerMethods {

	private static final ApiVersionParser<String> UNPARSED = (version) -> version;

	// A mapping with a version is refused without a strategy. The application's own is an
	// instance, and none is needed to tell what is written in a class.
	ServletHandlerMethods() {
		setApiVersionStrategy(new DefaultApiVersionStrategy(List.of(new QueryApiVersionResolver("version")), UNPARSED,
				false, null, false, null, null));
		afterPropertiesSet();
	}

	@Override
	protected void initHandlerMethods() {
		// there is no application context to look for beans in
	}

	@Override
	public boolean isController(Class<?> type) {
		return isHandler(type);
	}

	@Override
	public List<Route> read(Class<?> type) {
		List<Route> routes = new ArrayList<>();
		MethodIntrospector
			.selectMethods(type,
					(MethodIntrospector.MetadataLookup<RequestMappingInfo>) (method) -> getMappingForMethod(method,
							type))
			.forEach((method, info) -> routes.addAll(AnnotatedRoutes.of(method, info)));
		return routes;
	}

}
