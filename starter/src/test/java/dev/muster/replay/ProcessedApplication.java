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

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationHook;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.Compiled;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.javapoet.ClassName;

/**
 * An application that is processed ahead of time as {@code process-aot} does it,
 * compiled, and started from the generated code in different environments.
 */
final class ProcessedApplication {

	private final Class<?> source;

	private final TestGenerationContext generation;

	private final String initializer;

	private @Nullable Compiled compiled;

	private ProcessedApplication(Class<?> source, TestGenerationContext generation, String initializer) {
		this.source = source;
		this.generation = generation;
		this.initializer = initializer;
	}

	/**
	 * Process an application.
	 * @param source its main class
	 * @param arguments properties of the build, for example {@code --a=b}
	 * @return the application
	 */
	static ProcessedApplication of(Class<?> source, String... arguments) {
		return of(source, WebApplicationType.NONE, arguments);
	}

	/**
	 * Process an application.
	 * @param source its main class
	 * @param type the kind of web application
	 * @param arguments properties of the build, for example {@code --a=b}
	 * @return the application
	 */
	static ProcessedApplication of(Class<?> source, WebApplicationType type, String... arguments) {
		System.setProperty(AbstractAotProcessor.AOT_PROCESSING, "true");
		try (GenericApplicationContext context = prepare(source, type, arguments)) {
			TestGenerationContext generation = new TestGenerationContext(source);
			ClassName initializer = new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
			generation.writeGeneratedContent();
			return new ProcessedApplication(source, generation, initializer.canonicalName());
		}
		finally {
			System.clearProperty(AbstractAotProcessor.AOT_PROCESSING);
		}
	}

	private static GenericApplicationContext prepare(Class<?> source, WebApplicationType type, String... arguments) {
		SpringApplication application = new SpringApplication(source);
		application.setWebApplicationType(type);
		application.setLogStartupInfo(false);
		Prepared prepared = new Prepared();
		try {
			SpringApplication.withHook(prepared, () -> application.run(arguments));
		}
		catch (SpringApplication.AbandonedRunException ex) {
			if (ex.getApplicationContext() instanceof GenericApplicationContext context) {
				return context;
			}
			throw ex;
		}
		throw new IllegalStateException("The application was not abandoned");
	}

	TestGenerationContext generation() {
		return this.generation;
	}

	/**
	 * Start the application from the generated code.
	 * @param environment what it is started with
	 * @param check gets the started context
	 */
	void start(Consumer<ConfigurableEnvironment> environment, Consumer<GenericApplicationContext> check) {
		start(new GenericApplicationContext(new ReplayBeanFactory()), environment, check);
	}

	/**
	 * Start the application from the generated code.
	 * @param created its context, with a bean factory that decides open conditions
	 * @param environment what it is started with
	 * @param check gets the started context
	 */
	void start(GenericApplicationContext created, Consumer<ConfigurableEnvironment> environment,
			Consumer<GenericApplicationContext> check) {
		try (GenericApplicationContext context = created) {
			environment.accept(context.getEnvironment());
			context.addBeanFactoryPostProcessor(new ReplayPostProcessor(context));
			initialize(context);
			context.refresh();
			check.accept(context);
		}
	}

	@SuppressWarnings("unchecked")
	void initialize(GenericApplicationContext context) {
		context.setClassLoader(compiled().getClassLoader());
		context.getDefaultListableBeanFactory().setBeanClassLoader(compiled().getClassLoader());
		compiled().getInstance(ApplicationContextInitializer.class, this.initializer).initialize(context);
	}

	Compiled compiled() {
		if (this.compiled == null) {
			TestCompiler.forSystem().with(this.generation).compile((result) -> this.compiled = result);
		}
		return Objects.requireNonNull(this.compiled);
	}

	/**
	 * Start the application from its configuration classes.
	 * @param environment what it is started with
	 * @param check gets the started context
	 */
	void startOnTheJvm(Consumer<ConfigurableEnvironment> environment, Consumer<GenericApplicationContext> check) {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
			environment.accept(context.getEnvironment());
			// As in Spring Boot.
			context.setAllowBeanDefinitionOverriding(false);
			context.register(this.source);
			context.refresh();
			check.accept(context);
		}
	}

	static Consumer<ConfigurableEnvironment> profiles(String... profiles) {
		return (environment) -> environment.setActiveProfiles(profiles);
	}

	static Consumer<ConfigurableEnvironment> property(String name, String value) {
		return (environment) -> environment.getPropertySources()
			.addFirst(new MapPropertySource(name, Map.of(name, value)));
	}

	/**
	 * Ends the run when the context is there but not refreshed.
	 */
	private static final class Prepared implements SpringApplicationHook {

		@Override
		public SpringApplicationRunListener getRunListener(SpringApplication application) {
			return new SpringApplicationRunListener() {

				@Override
				public void contextLoaded(ConfigurableApplicationContext context) {
					throw new SpringApplication.AbandonedRunException(context);
				}

			};
		}

	}

}
