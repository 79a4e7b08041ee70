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

package dev.muster.replay;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.AotDetector;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/**
 * Gives the context of an application that was processed ahead of time a bean factory
 * that can decide open conditions. Makes the same contexts as Spring Boot, and none on
 * the JVM without generated code.
 */
final class ReplayContextFactory implements ApplicationContextFactory, Ordered {

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	@SuppressWarnings("NullAway")
	public @Nullable ConfigurableApplicationContext create(@Nullable WebApplicationType type) {
		if (!AotDetector.useGeneratedArtifacts()) {
			return null;
		}
		ReplayBeanFactory factory = new ReplayBeanFactory();
		GenericApplicationContext context = switch (type) {
			case SERVLET -> Servlet.create(factory);
			case REACTIVE -> Reactive.create(factory);
			case null, default -> new GenericApplicationContext(factory);
		};
		context.addBeanFactoryPostProcessor(new ReplayPostProcessor(context));
		return context;
	}

	/**
	 * Loaded only if the classes of servlet applications are there.
	 */
	private static final class Servlet {

		static GenericApplicationContext create(ReplayBeanFactory factory) {
			return new ServletWebServerApplicationContext(factory);
		}

	}

	/**
	 * Loaded only if the classes of reactive applications are there.
	 */
	private static final class Reactive {

		static GenericApplicationContext create(ReplayBeanFactory factory) {
			return new ReactiveWebServerApplicationContext(factory);
		}

	}

}
