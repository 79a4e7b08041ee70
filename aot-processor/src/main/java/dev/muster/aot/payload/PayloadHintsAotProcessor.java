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

package dev.muster.aot.payload;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

import dev.muster.aot.code.ApplicationPackages;
import dev.muster.aot.code.ApplicationTypes;
import dev.muster.aot.gate.Gate;
import dev.muster.aot.gate.Gates;
import dev.muster.aot.hint.AddedHints;
import dev.muster.aot.hint.Background;

/**
 * Registers the hints for what routes take and answer, whether their controllers are on
 * in the build or not, and reports what cannot be proved.
 */
final class PayloadHintsAotProcessor implements BeanFactoryInitializationAotProcessor {

	private static final Log logger = LogFactory.getLog(PayloadHintsAotProcessor.class);

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		if (beanFactory.getParentBeanFactory() != null || !AddedHints.enabled(beanFactory.getBean(Environment.class))) {
			return null;
		}
		return find(beanFactory);
	}

	/**
	 * Find what the routes of an application take and answer. What needs the bean factory
	 * is asked here; code is followed beside the processors that come after this one.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @return what was found, in the end
	 */
	static Contribution find(ConfigurableListableBeanFactory beanFactory) {
		Environment environment = beanFactory.getBean(Environment.class);
		PayloadSettings settings = PayloadSettings.of(environment);
		List<Handler> handlers = new HandlerFinder(beanFactory).find();
		Set<Class<?>> beans = beans(beanFactory);
		Set<String> packages = ApplicationPackages.find(beanFactory, environment);
		handlers.stream().map(Handler::type).map(Class::getPackageName).forEach(packages::add);
		packages.remove("");
		ClassLoader classLoader = classLoader(beanFactory);
		List<Class<?>> configured = settings.types()
			.stream()
			.<Class<?>>map((name) -> configured(name, classLoader))
			.toList();
		return new Contribution(Background.run("muster-payloads", () -> {
			ApplicationTypes application = new ApplicationTypes(classLoader, packages);
			List<Handler> own = handlers.stream()
				.filter((handler) -> application.contains(handler.type().getName()))
				.toList();
			Findings findings = new PayloadAnalysis(application,
					(type) -> beans.stream().anyMatch(type::isAssignableFrom))
				.analyze(own);
			configured.forEach((type) -> findings.add(type, Reason.CONFIGURED, List.of()));
			return new Analyzed(findings, own);
		}), Gates.of(environment));
	}

	private static Set<Class<?>> beans(ConfigurableListableBeanFactory beanFactory) {
		Set<Class<?>> beans = new LinkedHashSet<>();
		for (String name : beanFactory.getBeanDefinitionNames()) {
			Class<?> type = beanFactory.getType(name, false);
			if (type != null && PayloadTypes.isCandidate(ClassUtils.getUserClass(type))) {
				beans.add(ClassUtils.getUserClass(type));
			}
		}
		return beans;
	}

	private static ClassLoader classLoader(ConfigurableListableBeanFactory beanFactory) {
		ClassLoader classLoader = beanFactory.getBeanClassLoader();
		return (classLoader != null) ? classLoader : ClassLoader.getSystemClassLoader();
	}

	private static Class<?> configured(String name, ClassLoader classLoader) {
		try {
			return ClassUtils.forName(name, classLoader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			throw new InvalidConfigurationPropertyValueException(PayloadSettings.TYPES, name,
					"It cannot be loaded: correct the name, or add the library that has it.", ex);
		}
	}

	/**
	 * What was found.
	 *
	 * @param findings the types, and what is not proved
	 * @param handlers the handlers of the application's own classes
	 */
	record Analyzed(Findings findings, List<Handler> handlers) {
	}

	/**
	 * Adds the hints and the report.
	 *
	 * @param analysis what finds the types
	 * @param gates the gates of the application
	 */
	record Contribution(Background<Analyzed> analysis,
			Gates gates) implements BeanFactoryInitializationAotContribution {

		@Override
		public void applyTo(GenerationContext generationContext, BeanFactoryInitializationCode code) {
			RuntimeHints hints = generationContext.getRuntimeHints();
			Analyzed analyzed = this.analysis.result();
			PayloadReport report = PayloadReport.of(analyzed.findings(),
					register(analyzed.findings(), analyzed.handlers(), hints), hints);
			PayloadReport open = report.without((each) -> this.gates.allows(Gate.UNPROVED_PAYLOADS, each.handler()));
			generationContext.getGeneratedFiles().addResourceFile(PayloadReport.LOCATION, open.toJson());
			logger.info(open.summary());
			this.gates.check(Gate.UNPROVED_PAYLOADS, report.unproved().stream().map(Unproved::toFinding).toList());
		}

		// Hints are added to those that Spring registers itself; which of both comes
		// first is open, so a copy of Spring's tells what is new.
		private static Collection<Finding> register(Findings findings, List<Handler> handlers, RuntimeHints hints) {
			if (findings.types().isEmpty()) {
				return List.of();
			}
			PayloadHints counted = new PayloadHints(SpringHints.of(handlers).reflection());
			PayloadHints registered = new PayloadHints(hints.reflection());
			List<Finding> added = new ArrayList<>();
			for (Finding finding : findings.types()) {
				registered.register(finding);
				if (counted.register(finding)) {
					added.add(finding);
				}
			}
			return added;
		}

	}

}
