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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Condition;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

import dev.muster.plan.Plan;
import dev.muster.plan.Source;
import dev.muster.plan.Step;

/**
 * What the build knows about the bean definitions of an application: in which order they
 * were registered, on whose behalf, and on which open decisions each of them depends.
 */
public final class BuildModel {

	/**
	 * The property that names packages of the application which no component scan names.
	 */
	static final String PACKAGES = "muster.discovery.packages";

	/**
	 * The property that names classes for which the answer of the build is good enough.
	 */
	static final String DECIDED_AT_BUILD = "muster.discovery.decided-at-build";

	private final OpenBeanFactory factory;

	private final OpenDecisions decisions = new OpenDecisions();

	private final Configurations configurations = new Configurations(this.decisions);

	private final Registrations registrations = new Registrations(this.configurations, this.decisions);

	private final Map<String, DeclaredConfiguration> declared = new LinkedHashMap<>();

	private final Set<Step> steps = new LinkedHashSet<>();

	// Found by a scan that evaluates conditions but registers nothing, entities for
	// example.
	private final Set<Source> withoutRegistry = new LinkedHashSet<>();

	private final Set<Refusal> refusals = new LinkedHashSet<>();

	private final HandedOutDefinitions handedOut = new HandedOutDefinitions();

	private @Nullable ApplicationClasses application;

	private Set<String> decidedAtBuild = Set.of();

	private @Nullable Runnable end;

	private boolean filtering;

	BuildModel(OpenBeanFactory factory) {
		this.factory = factory;
	}

	OpenDecisions decisions() {
		return this.decisions;
	}

	Registrations registrations() {
		return this.registrations;
	}

	Configurations configurations() {
		return this.configurations;
	}

	Collection<DeclaredConfiguration> declared() {
		return this.declared.values();
	}

	Set<Source> withoutRegistry() {
		return this.withoutRegistry;
	}

	/**
	 * Start to leave conditions open.
	 * @param environment the environment of the build
	 * @param original the class loader of the application
	 * @return the class loader to read configuration classes with
	 */
	public ClassLoader begin(Environment environment, ClassLoader original) {
		Assert.notNull(environment, "'environment' must not be null");
		Assert.notNull(original, "'original' must not be null");
		ApplicationClasses application = applicationClasses(original);
		application.addPackages(ConditionJudge.names(environment.getProperty(PACKAGES)));
		this.decidedAtBuild = ConditionJudge.names(environment.getProperty(DECIDED_AT_BUILD));
		for (String name : this.factory.getBeanDefinitionNames()) {
			if (this.factory.getBeanDefinition(name) instanceof AnnotatedBeanDefinition source) {
				application.addPackages(List.of(ClassUtils.getPackageName(source.getMetadata().getClassName())));
			}
		}
		this.factory.sure().setBeanClassLoader(original);
		this.factory.sure().setParentBeanFactory(this.factory.getParentBeanFactory());
		this.registrations.begin();
		this.filtering = true;
		ConditionJudge judge = new ConditionJudge(this, this.factory, environment, application);
		return new StandInClassLoader(original, judge);
	}

	private ApplicationClasses applicationClasses(@Nullable ClassLoader classLoader) {
		ApplicationClasses application = (this.application != null) ? this.application
				: new ApplicationClasses(classLoader);
		this.application = application;
		return application;
	}

	/**
	 * Return the environment for code that runs while the application is processed ahead
	 * of time: it answers as the real one, and tells who asks.
	 * @param environment the real environment
	 * @return the environment to hand out
	 */
	public ConfigurableEnvironment watch(ConfigurableEnvironment environment) {
		ClassLoader classLoader = this.factory.getBeanClassLoader();
		return WatchedEnvironment.of(environment, (name) -> applicationClasses(classLoader).contains(name),
				this::environmentRead);
	}

	private void environmentRead(String className) {
		if (!isDecidedAtBuild(className)) {
			refuse(new Refusal("A profile or a property is read while the application is processed ahead of time",
					className,
					"use conditions (@Profile, @ConditionalOnProperty) or a BeanRegistrar instead, which are asked at start-up;"
							+ " if the value of the build is good for every start, name the class in the property '%s'"
								.formatted(DECIDED_AT_BUILD)));
		}
	}

	boolean isDecidedAtBuild(String className) {
		return this.decidedAtBuild.contains(className);
	}

	/**
	 * Take note of a configuration class that was parsed.
	 * @param configuration the class
	 */
	public void declare(DeclaredConfiguration configuration) {
		this.configurations.add(configuration.className(), configuration.importers());
		this.declared.put(configuration.className(), configuration);
	}

	/**
	 * Let the components that only open configuration classes have scanned depend on
	 * these.
	 */
	public void attributeScans() {
		new ScannedComponents(this.factory, this.registrations, this.configurations, this.declared.values())
			.attribute();
	}

	/**
	 * Register on behalf of a configuration class from now on.
	 * @param className the fully qualified name of the class
	 */
	public void enter(String className) {
		leave();
		this.registrations.enter(className);
		this.steps.add(new Step.Load(className));
	}

	/**
	 * Register on nobody's behalf from now on.
	 */
	public void leave() {
		String current = this.registrations.current();
		if (current != null) {
			this.handedOut.changedBy(current, this.factory).forEach(this::refuse);
		}
		DeclaredConfiguration configuration = (current != null) ? this.declared.get(current) : null;
		if (configuration != null) {
			configuration.registrars()
				.forEach((registrar) -> this.steps.add(new Step.ApplyRegistrar(configuration.className(), registrar)));
		}
		this.registrations.enter(null);
	}

	/**
	 * Take note that all configuration classes have been read. Conditions are left open
	 * until all post-processors have run.
	 * @param end what to do then
	 */
	public void read(Runnable end) {
		leave();
		this.filtering = false;
		this.end = end;
	}

	/**
	 * Stop to leave conditions open.
	 */
	void end() {
		if (this.end == null) {
			return;
		}
		this.end.run();
		this.end = null;
		this.registrations.end();
		this.registrations.sharedUnderOtherNames().forEach(this::useRealName);
		new SharedFate(this.factory, this.registrations).apply();
		new RefusalChecks(this, this.factory).check().forEach(this::refuse);
	}

	// The build asks for some of them by name, the settings of proxies for example.
	private void useRealName(Registration sure) {
		String name = sure.name();
		this.factory.exchange(name, sure.internalName());
		this.registrations.exchange(name, sure.internalName());
		Map<Step, Step> exchanged = Map.of(new Step.RegisterSure(name), new Step.RegisterSure(sure.internalName()),
				new Step.RegisterSure(sure.internalName()), new Step.RegisterSure(name));
		List<Step> before = List.copyOf(this.steps);
		this.steps.clear();
		before.forEach((step) -> this.steps.add(exchanged.getOrDefault(step, step)));
	}

	// Called for every definition that somebody gets hold of.
	void handOut(@Nullable Registration registration, BeanDefinition definition) {
		String current = this.registrations.current();
		if (registration != null && current != null && !registration.isOpen()
				&& !this.configurations.dependencies(current).isEmpty()) {
			this.handedOut.add(registration, definition);
		}
	}

	boolean isFiltering() {
		return this.filtering;
	}

	/**
	 * Ask something of all bean definitions, the open ones included.
	 * @param <T> the type of the answer
	 * @param question the question
	 * @return the answer
	 */
	<T> T unfiltered(Supplier<T> question) {
		boolean before = this.filtering;
		this.filtering = false;
		try {
			return question.get();
		}
		finally {
			this.filtering = before;
		}
	}

	void registered(Registration registration) {
		this.steps.add(new Step.RegisterSure(registration.internalName()));
	}

	void removed(String internalName) {
		this.steps.remove(new Step.RegisterSure(internalName));
	}

	void leaveOpen(AnnotatedTypeMetadata metadata, Condition condition, boolean registry) {
		Source source = Source.of(metadata);
		boolean first = this.decisions.add(metadata, condition);
		if (!registry) {
			this.withoutRegistry.add(source);
		}
		// A component that was registered by a scan carries a condition on beans: it is
		// asked when the component is loaded.
		if (first && source.className().equals(this.registrations.current())) {
			for (Registration registration : List.copyOf(this.registrations.all())) {
				if (source.equals(registration.source())) {
					this.registrations.put(registration.dependingOn(Set.of(source.toString())));
					this.factory.forgetSure(registration.internalName());
				}
			}
		}
	}

	void refuse(Refusal refusal) {
		this.refusals.add(refusal);
	}

	/**
	 * Return what cannot be kept open.
	 * @return the refusals; empty if there are none
	 */
	public Collection<Refusal> refusals() {
		return List.copyOf(this.refusals);
	}

	/**
	 * Return the names of all bean registrars.
	 * @return the fully qualified names of their classes
	 */
	public Set<String> registrars() {
		Set<String> registrars = new LinkedHashSet<>();
		this.declared.values().forEach((configuration) -> registrars.addAll(configuration.registrars()));
		return registrars;
	}

	/**
	 * Return what the start of the application has to repeat.
	 * @return the plan, or {@code null} if no decision was left open
	 */
	public @Nullable Plan plan() {
		return new Planning(this.registrations, this.configurations, this.decisions).plan(this.steps);
	}

}
