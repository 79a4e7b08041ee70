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
import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringValueResolver;
import org.springframework.web.accept.ApiVersionParser;
import org.springframework.web.accept.DefaultApiVersionStrategy;
import org.springframework.web.accept.QueryApiVersionResolver;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import dev.muster.route.Route;

/**
 * Reads annotated controllers with the code that Spring MVC itself uses when it starts.
 */
final class AnnotatedControllerReader implements ControllerReader {

	private final Mapping mapping = new Mapping();

	private final UnaryOperator<String> paths;

	private AnnotatedControllerReader(StringValueResolver resolver, UnaryOperator<String> paths) {
		this.mapping.setEmbeddedValueResolver(resolver);
		this.mapping.afterPropertiesSet();
		this.paths = paths;
	}

	/**
	 * Return a reader for a build, which keeps placeholders in paths as they are.
	 * @return the reader
	 */
	static AnnotatedControllerReader keepingPlaceholders() {
		KeptPlaceholders placeholders = new KeptPlaceholders();
		return new AnnotatedControllerReader(placeholders, placeholders::restore);
	}

	/**
	 * Return a reader for an application that runs.
	 * @param beanFactory its bean factory
	 * @return the reader
	 */
	static AnnotatedControllerReader of(ConfigurableListableBeanFactory beanFactory) {
		return new AnnotatedControllerReader(valueResolver(beanFactory), UnaryOperator.identity());
	}

	// Before a context is refreshed, its bean factory has no resolver yet.
	private static StringValueResolver valueResolver(ConfigurableListableBeanFactory beanFactory) {
		Object environment = beanFactory.getSingleton(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME);
		return (environment instanceof PropertyResolver resolver) ? resolver::resolvePlaceholders
				: beanFactory::resolveEmbeddedValue;
	}

	@Override
	public dev.muster.route.@Nullable Controller read(String bean, Class<?> type) {
		if (!this.mapping.isHandler(type)) {
			return null;
		}
		List<Route> routes = new ArrayList<>();
		this.mapping.read(type)
			.forEach(
					(method, info) -> AnnotatedRoutes.of(method, info).forEach((route) -> routes.add(withPath(route))));
		return new dev.muster.route.Controller(bean, type.getName(), routes);
	}

	private Route withPath(Route route) {
		String path = route.path();
		return (path != null) ? route.withPath(this.paths.apply(path)) : route;
	}

	/**
	 * A handler mapping that is asked for mappings and never serves a request.
	 */
	private static final class Mapping extends RequestMappingHandlerMapping {

		private static final ApiVersionParser<String> UNPARSED = (version) -> version;

		// A mapping with a version is refused without a strategy. The application's own
		// is
		// an instance, and none is needed to tell what is written in a class.
		Mapping() {
			setApiVersionStrategy(new DefaultApiVersionStrategy(List.of(new QueryApiVersionResolver("version")),
					UNPARSED, false, null, false, null, null));
		}

		@Override
		protected void initHandlerMethods() {
			// there is no application context to look for beans in
		}

		@Override
		protected boolean isHandler(Class<?> beanType) {
			return super.isHandler(beanType);
		}

		Map<Method, RequestMappingInfo> read(Class<?> type) {
			return MethodIntrospector.selectMethods(type,
					(MethodIntrospector.MetadataLookup<RequestMappingInfo>) (method) -> getMappingForMethod(method,
							type));
		}

	}

}
