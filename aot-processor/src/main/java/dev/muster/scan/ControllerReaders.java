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

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Makes the readers that fit the web framework of an application, and GraphQL.
 */
final class ControllerReaders {

	private static final boolean WEB_MVC_PRESENT = ClassUtils.isPresent(
			"org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping",
			ControllerReaders.class.getClassLoader());

	private static final boolean GRAPHQL_PRESENT = ClassUtils.isPresent(
			"org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer",
			ControllerReaders.class.getClassLoader());

	private ControllerReaders() {
	}

	/**
	 * Make the readers.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @param keepPlaceholders whether placeholders in paths stay as they are
	 * @return the readers; none if there is neither a web framework nor GraphQL
	 */
	static List<ControllerReader> of(ConfigurableListableBeanFactory beanFactory, boolean keepPlaceholders) {
		List<ControllerReader> readers = new ArrayList<>(web(beanFactory, keepPlaceholders));
		if (GRAPHQL_PRESENT) {
			readers.addAll(GraphQl.readers(beanFactory));
		}
		return readers;
	}

	private static List<ControllerReader> web(ConfigurableListableBeanFactory beanFactory, boolean keepPlaceholders) {
		if (WebFramework.isReactive(beanFactory)) {
			return Reactive.readers(beanFactory, keepPlaceholders);
		}
		return WEB_MVC_PRESENT ? Servlet.readers(beanFactory, keepPlaceholders) : List.of();
	}

	private static ControllerReader annotated(HandlerMethods methods, ConfigurableListableBeanFactory beanFactory,
			boolean keepPlaceholders) {
		return keepPlaceholders ? AnnotatedControllerReader.keepingPlaceholders(methods)
				: AnnotatedControllerReader.of(methods, beanFactory);
	}

	/**
	 * Loaded only if the classes of Spring MVC are there.
	 */
	private static final class Servlet {

		static List<ControllerReader> readers(ConfigurableListableBeanFactory beanFactory, boolean keepPlaceholders) {
			return List.of(annotated(new ServletHandlerMethods(), beanFactory, keepPlaceholders),
					new RouterFunctionReader(RouterCalls.SERVLET,
							org.springframework.web.servlet.function.RouterFunction.class, beanFactory));
		}

	}

	/**
	 * Loaded only if the classes of WebFlux are there.
	 */
	private static final class Reactive {

		static List<ControllerReader> readers(ConfigurableListableBeanFactory beanFactory, boolean keepPlaceholders) {
			return List.of(annotated(new ReactiveHandlerMethods(), beanFactory, keepPlaceholders),
					new RouterFunctionReader(RouterCalls.REACTIVE,
							org.springframework.web.reactive.function.server.RouterFunction.class, beanFactory));
		}

	}

	/**
	 * Loaded only if the classes of Spring for GraphQL are there.
	 */
	private static final class GraphQl {

		// Without a source of a schema, nothing asks controllers for fields.
		static List<ControllerReader> readers(ConfigurableListableBeanFactory beanFactory) {
			boolean served = beanFactory.getBeanNamesForType(org.springframework.graphql.execution.GraphQlSource.class,
					true, false).length > 0;
			return served ? List.of(new GraphQlControllerReader()) : List.of();
		}

	}

}
