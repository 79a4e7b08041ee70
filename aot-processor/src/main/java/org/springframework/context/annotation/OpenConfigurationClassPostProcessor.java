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

package org.springframework.context.annotation;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.SingletonBeanRegistry;
import org.springframework.beans.factory.parsing.PassThroughSourceExtractor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanNameGenerator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringVersion;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;

import dev.muster.aot.open.BuildModel;
import dev.muster.aot.open.DeclaredConfiguration;
import dev.muster.aot.open.OpenBeanFactory;

/**
 * The configuration class post-processor of the build: reads conditions with stand-ins,
 * and tells the {@link BuildModel} which configuration class is being loaded.
 * <p>
 * Written for Spring Framework 7.0. Needs of its internals: that
 * {@code processConfigBeanDefinitions} uses the field {@code reader} if it is set and
 * asks the resource loader for the class loader of conditions, that the reader iterates
 * over the classes it is given, and {@link ConfigurationClass}. The plan for an official
 * hook is spring-framework issue 35499.
 */
public final class OpenConfigurationClassPostProcessor extends ConfigurationClassPostProcessor {

	private @Nullable ResourceLoader resourceLoader;

	private @Nullable Environment environment;

	@Override
	public void setResourceLoader(ResourceLoader resourceLoader) {
		super.setResourceLoader(resourceLoader);
		this.resourceLoader = resourceLoader;
	}

	@Override
	public void setEnvironment(Environment environment) {
		super.setEnvironment(environment);
		this.environment = environment;
	}

	@Override
	public void processConfigBeanDefinitions(BeanDefinitionRegistry registry) {
		Assert.isInstanceOf(OpenBeanFactory.class, registry);
		Assert.isInstanceOf(DefaultResourceLoader.class, this.resourceLoader);
		Assert.isInstanceOf(ConfigurableEnvironment.class, this.environment);
		ConfigurableEnvironment real = (ConfigurableEnvironment) this.environment;
		BuildModel model = ((OpenBeanFactory) registry).model();
		DefaultResourceLoader context = (DefaultResourceLoader) this.resourceLoader;
		ClassLoader original = context.getClassLoader();
		Assert.state(original != null, "the application has no class loader");
		ConfigurableEnvironment watched = model.watch(real);
		super.setEnvironment(watched);
		context.setClassLoader(model.begin(real, original));
		try {
			// Its condition evaluator takes the class loader now.
			ReflectionUtils.setField(readerField(), this, new Reader(registry, context, watched, model));
			super.processConfigBeanDefinitions(registry);
			// Further post-processors may scan for components too.
			model.read(() -> context.setClassLoader(original));
		}
		catch (RuntimeException | Error ex) {
			context.setClassLoader(original);
			throw ex;
		}
		finally {
			super.setEnvironment(real);
		}
	}

	private static Field readerField() {
		Field field = ReflectionUtils.findField(ConfigurationClassPostProcessor.class, "reader",
				ConfigurationClassBeanDefinitionReader.class);
		Assert.state(field != null,
				() -> "ConfigurationClassPostProcessor#reader does not exist: this version of Muster supports Spring"
						+ " Framework 7.0 and the class path has %s. Use the version of Muster that supports it."
							.formatted(SpringVersion.getVersion()));
		ReflectionUtils.makeAccessible(field);
		return field;
	}

	private static BeanNameGenerator importBeanNameGenerator(BeanDefinitionRegistry registry) {
		Object generator = ((SingletonBeanRegistry) registry)
			.getSingleton(AnnotationConfigUtils.CONFIGURATION_BEAN_NAME_GENERATOR);
		return (generator instanceof BeanNameGenerator given) ? given : IMPORT_BEAN_NAME_GENERATOR;
	}

	/**
	 * The reader of configuration classes, with a set of classes that tells who is next.
	 */
	private static final class Reader extends ConfigurationClassBeanDefinitionReader {

		private final Environment environment;

		private final BuildModel model;

		Reader(BeanDefinitionRegistry registry, ResourceLoader resourceLoader, Environment environment,
				BuildModel model) {
			super(registry, new PassThroughSourceExtractor(), resourceLoader, environment,
					importBeanNameGenerator(registry), new NoImports());
			this.environment = environment;
			this.model = model;
		}

		@Override
		public void loadBeanDefinitions(Set<ConfigurationClass> classes) {
			Set<ConfigurationClass> declared = new LinkedHashSet<>();
			classes.forEach((type) -> declare(type, declared));
			this.model.attributeScans();
			super.loadBeanDefinitions(new Announced(classes, this.model::enter));
			this.model.leave();
		}

		private void declare(ConfigurationClass type, Set<ConfigurationClass> declared) {
			if (!declared.add(type)) {
				return;
			}
			AnnotationMetadata metadata = type.getMetadata();
			this.model.declare(new DeclaredConfiguration(metadata,
					type.getImportedBy().stream().map((importer) -> importer.getMetadata().getClassName()).toList(),
					scannedPackages(metadata),
					type.getBeanRegistrars()
						.values()
						.stream()
						.flatMap(List::stream)
						.map((registrar) -> registrar.getClass().getName())
						.toList()));
			type.getImportedBy().forEach((importer) -> declare(importer, declared));
		}

		private List<String> scannedPackages(AnnotationMetadata metadata) {
			List<String> packages = new ArrayList<>();
			for (AnnotationAttributes scan : AnnotationConfigUtils.attributesForRepeatable(metadata,
					ComponentScan.class, ComponentScans.class, (annotation) -> true)) {
				int before = packages.size();
				for (String text : scan.getStringArray("basePackages")) {
					packages
						.addAll(List.of(StringUtils.tokenizeToStringArray(this.environment.resolvePlaceholders(text),
								ConfigurableApplicationContext.CONFIG_LOCATION_DELIMITERS)));
				}
				for (Class<?> type : scan.getClassArray("basePackageClasses")) {
					packages.add(type.getPackageName());
				}
				if (packages.size() == before) {
					packages.add(ClassUtils.getPackageName(metadata.getClassName()));
				}
			}
			return packages;
		}

	}

	/**
	 * The classes to load; whoever was asked for last is being loaded.
	 */
	@SuppressWarnings("serial")
	private static final class Announced extends LinkedHashSet<ConfigurationClass> {

		private final transient Consumer<String> announcement;

		Announced(Set<ConfigurationClass> classes, Consumer<String> announcement) {
			super(classes);
			this.announcement = announcement;
		}

		@Override
		public Iterator<ConfigurationClass> iterator() {
			Iterator<ConfigurationClass> classes = super.iterator();
			return new Iterator<>() {

				@Override
				public boolean hasNext() {
					return classes.hasNext();
				}

				@Override
				public ConfigurationClass next() {
					ConfigurationClass next = classes.next();
					Announced.this.announcement.accept(next.getMetadata().getClassName());
					return next;
				}

			};
		}

	}

	/**
	 * Takes the place of the import registry, from which the reader would remove classes:
	 * all importers are still needed.
	 */
	private static final class NoImports implements ImportRegistry {

		@Override
		public @Nullable AnnotationMetadata getImportingClassFor(String importedClass) {
			return null;
		}

		@Override
		public void removeImportingClass(String importingClass) {
			// see above
		}

	}

}
