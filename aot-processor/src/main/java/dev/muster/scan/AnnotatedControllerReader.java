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

import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertyResolver;
import org.springframework.util.StringValueResolver;

import dev.muster.route.Controller;
import dev.muster.route.Route;

/**
 * Reads annotated controllers with the code that the web framework itself uses when it
 * starts.
 */
final class AnnotatedControllerReader implements ControllerReader {

	private final HandlerMethods methods;

	private final UnaryOperator<String> paths;

	private AnnotatedControllerReader(HandlerMethods methods, StringValueResolver resolver,
			UnaryOperator<String> paths) {
		this.methods = methods;
		this.methods.setEmbeddedValueResolver(resolver);
		this.paths = paths;
	}

	/**
	 * Return a reader for a build, which keeps placeholders in paths as they are.
	 * @param methods what reads a class
	 * @return the reader
	 */
	static AnnotatedControllerReader keepingPlaceholders(HandlerMethods methods) {
		KeptPlaceholders placeholders = new KeptPlaceholders();
		return new AnnotatedControllerReader(methods, placeholders, placeholders::restore);
	}

	/**
	 * Return a reader for an application that runs.
	 * @param methods what reads a class
	 * @param beanFactory its bean factory
	 * @return the reader
	 */
	static AnnotatedControllerReader of(HandlerMethods methods, ConfigurableListableBeanFactory beanFactory) {
		return new AnnotatedControllerReader(methods, valueResolver(beanFactory), UnaryOperator.identity());
	}

	// Before a context is refreshed, its bean factory has no resolver yet.
	private static StringValueResolver valueResolver(ConfigurableListableBeanFactory beanFactory) {
		Object environment = beanFactory.getSingleton(ConfigurableApplicationContext.ENVIRONMENT_BEAN_NAME);
		return (environment instanceof PropertyResolver resolver) ? resolver::resolvePlaceholders
				: beanFactory::resolveEmbeddedValue;
	}

	@Override
	public @Nullable Controller read(String bean, Class<?> type) {
		if (!this.methods.isController(type)) {
			return null;
		}
		return new Controller(bean, type.getName(), this.methods.read(type).stream().map(this::withPath).toList());
	}

	private Route withPath(Route route) {
		String path = route.path();
		return (path != null) ? route.withPath(this.paths.apply(path)) : route;
	}

}
