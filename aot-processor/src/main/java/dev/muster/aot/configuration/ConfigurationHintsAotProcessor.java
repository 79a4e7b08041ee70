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

package dev.muster.aot.configuration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import dev.muster.aot.hint.AddedHints;
import dev.muster.aot.hint.Background;

/**
 * Registers the hints for what the configuration files of all profiles name, and reports
 * what is not there. Values are read for this only: none gets into the application.
 */
final class ConfigurationHintsAotProcessor implements BeanFactoryInitializationAotProcessor {

	private static final Log logger = LogFactory.getLog(ConfigurationHintsAotProcessor.class);

	private static final String DEFAULTS = "defaultProperties";

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.getParentBeanFactory() != null) {
			return null;
		}
		Environment environment = beanFactory.getBean(Environment.class);
		if (!AddedHints.enabled(environment)) {
			logger.warn("'%s' is off: what configuration names will not be in an executable"
				.formatted(AddedHints.PROPERTY));
			return null;
		}
		return find(beanFactory, environment);
	}

	/**
	 * Find what configuration names. What needs the bean factory is asked here; files are
	 * read beside the processors that come after this one.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @param environment the environment of the build
	 * @return what was found, in the end
	 */
	static Contribution find(ConfigurableListableBeanFactory beanFactory, Environment environment) {
		ClassLoader beanClassLoader = beanFactory.getBeanClassLoader();
		ClassLoader classLoader = (beanClassLoader != null) ? beanClassLoader : ClassLoader.getSystemClassLoader();
		ConfigurationSettings settings = ConfigurationSettings.of(environment);
		String name = environment.getProperty("spring.config.name", "application");
		Collection<Class<?>> beans = beans(beanFactory);
		Collection<ConfiguredValue> defaults = defaults(environment);
		Set<String> packages = new TreeSet<>(settings.packages());
		if (AutoConfigurationPackages.has(beanFactory)) {
			packages.addAll(AutoConfigurationPackages.get(beanFactory));
		}
		return new Contribution(Background.run("muster-configuration", () -> {
			ClassPathResources resources = new ClassPathResources(classLoader);
			ConfigurationFiles files = ConfigurationFiles.read(resources, classLoader, name, beans, defaults);
			Findings findings = new ConfigurationAnalysis(classLoader, resources, settings, packages).analyze(files);
			boolean nothing = findings.named(Named.Kind.RESOURCE).isEmpty()
					&& findings.named(Named.Kind.CLASS).isEmpty();
			return new Analyzed(findings, files.files().keySet(),
					nothing ? new RuntimeHints() : ConfigurationHints.ofLibraries(classLoader));
		}), classLoader, settings.fail());
	}

	private static Collection<Class<?>> beans(ConfigurableListableBeanFactory beanFactory) {
		Set<Class<?>> beans = new LinkedHashSet<>();
		for (String name : beanFactory.getBeanDefinitionNames()) {
			Class<?> type = beanFactory.getType(name, false);
			if (type != null) {
				beans.add(ClassUtils.getUserClass(type));
			}
		}
		return beans;
	}

	// Nothing of the machine and of the profiles of the build: its environment, its
	// arguments.
	private static Collection<ConfiguredValue> defaults(Environment environment) {
		List<ConfiguredValue> values = new ArrayList<>();
		if (environment instanceof ConfigurableEnvironment configurable
				&& configurable.getPropertySources().get(DEFAULTS) instanceof EnumerablePropertySource<?> source) {
			values.addAll(ConfigurationFiles.values(source, DEFAULTS));
		}
		return values;
	}

	/**
	 * What was found.
	 *
	 * @param findings what configuration names
	 * @param files the files that were read
	 * @param known the hints that libraries register; none if nothing is named
	 */
	record Analyzed(Findings findings, Collection<String> files, RuntimeHints known) {
	}

	/**
	 * Adds the hints, the arguments of native-image and the report.
	 *
	 * @param analysis what reads the files
	 * @param classLoader the class loader of the application
	 * @param fail whether to fail on a problem
	 */
	record Contribution(Background<Analyzed> analysis, ClassLoader classLoader,
			boolean fail) implements BeanFactoryInitializationAotContribution {

		@Override
		public void applyTo(GenerationContext generationContext, BeanFactoryInitializationCode code) {
			Analyzed analyzed = this.analysis.result();
			Findings findings = analyzed.findings();
			List<Named> added = new ConfigurationHints(generationContext.getRuntimeHints(), analyzed.known(),
					this.classLoader)
				.register(findings);
			Collection<Named> languages = findings.named(Named.Kind.LANGUAGE);
			ConfigurationReport report = new ConfigurationReport(analyzed.files(), added, languages,
					findings.problems());
			generationContext.getGeneratedFiles().addResourceFile(ConfigurationReport.LOCATION, report.toJson());
			if (!languages.isEmpty()) {
				generationContext.getGeneratedFiles()
					.addResourceFile(Languages.LOCATION, Languages.arguments(languages));
			}
			logger.info(report.summary());
			if (!report.problems().isEmpty()) {
				if (this.fail) {
					throw new ConfigurationException(report.problems());
				}
				logger.warn(ConfigurationException.describe(report.problems()));
			}
		}

	}

}
