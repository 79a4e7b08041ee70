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

package dev.muster.aot.open;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.reactive.context.AnnotationConfigReactiveWebServerApplicationContext;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.AnnotationConfigUtils;
import org.springframework.context.annotation.OpenConfigurationClassPostProcessor;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;

/**
 * Gives the application context of the build a bean factory and a configuration class
 * post-processor that leave conditions open. Makes the same contexts as Spring Boot, and
 * nothing outside of {@code process-aot}.
 */
final class OpenContextFactory implements ApplicationContextFactory, Ordered {

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	@SuppressWarnings("NullAway")
	public @Nullable ConfigurableApplicationContext create(@Nullable WebApplicationType type) {
		if (!Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			return null;
		}
		OpenBeanFactory factory = new OpenBeanFactory();
		ConfigurableApplicationContext context = switch (type) {
			case SERVLET -> Servlet.create(factory);
			case REACTIVE -> Reactive.create(factory);
			case null, default -> new AnnotationConfigApplicationContext(factory);
		};
		AbstractBeanDefinition definition = (AbstractBeanDefinition) factory
			.getBeanDefinition(AnnotationConfigUtils.CONFIGURATION_ANNOTATION_PROCESSOR_BEAN_NAME);
		definition.setBeanClass(OpenConfigurationClassPostProcessor.class);
		return context;
	}

	/**
	 * Loaded only if the classes of servlet applications are there.
	 */
	private static final class Servlet {

		static ConfigurableApplicationContext create(OpenBeanFactory factory) {
			return new AnnotationConfigServletWebServerApplicationContext(factory);
		}

	}

	/**
	 * Loaded only if the classes of reactive applications are there.
	 */
	private static final class Reactive {

		static ConfigurableApplicationContext create(OpenBeanFactory factory) {
			return new AnnotationConfigReactiveWebServerApplicationContext(factory);
		}

	}

}
