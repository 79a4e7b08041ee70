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

import java.util.ArrayList;
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
import org.springframework.util.Assert;
import org.springframework.util.ClassUtils;

import dev.muster.plan.Origin;
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

	// What an open configuration class gets hold of, as it was before.
	private final Map<String, String> handedOut = new LinkedHashMap<>();

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
	 * these, as if one of them had imported each component. Attributed by the packages of
	 * the scan, not by its filters.
	 */
	public void attributeScans() {
		for (Registration registration : List.copyOf(this.registrations.all())) {
			Source source = registration.source();
			if (registration.origin() == Origin.SCANNED && registration.configuration() == null && source != null) {
				attribute(registration, source);
			}
		}
	}

	private void attribute(Registration registration, Source source) {
		List<String> scanners = this.declared.values()
			.stream()
			.filter((candidate) -> candidate.scannedPackages()
				.stream()
				.anyMatch((scanned) -> source.className().startsWith(scanned + ".")))
			.map(DeclaredConfiguration::className)
			.toList();
		if (scanners.isEmpty()
				|| scanners.stream().anyMatch((scanner) -> this.configurations.dependencies(scanner).isEmpty())) {
			return;
		}
		String scan = "scans:" + String.join(",", scanners);
		this.configurations.add(scan, scanners);
		if (this.configurations.contains(source.className()) && !this.configurations.isImported(source.className())) {
			this.configurations.add(source.className(), List.of(scan));
		}
		this.registrations.put(registration.on(scan, source, this.configurations.dependencies(scan)));
		this.factory.forgetSure(registration.internalName());
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
			checkHandedOut(current);
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
			this.handedOut.putIfAbsent(registration.internalName(), DefinitionFingerprint.of(definition));
		}
	}

	private void checkHandedOut(String current) {
		this.handedOut.forEach((name, before) -> {
			if (this.registrations.get(name) != null && !before
				.equals(unfiltered(() -> DefinitionFingerprint.of(this.factory.getBeanDefinition(name))))) {
				refuse(new Refusal(
						"A configuration class that depends on a run-time condition changes the bean definition '%s', which others share"
							.formatted(name),
						current,
						"move the annotation that does this (for example @EntityScan or @AutoConfigurationPackage) to"
								+ " a configuration class without conditions"));
			}
		});
		this.handedOut.clear();
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

	void leaveOpen(Source source, Condition condition, boolean registry) {
		boolean first = this.decisions.add(source, condition);
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
		return Set.copyOf(this.refusals);
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
	 * Return the definition of an open registration.
	 * @param step the step that registers it
	 * @return the definition
	 */
	public BeanDefinition definition(Step.RegisterOpen step) {
		return this.factory.getBeanDefinition(step.internalName());
	}

	/**
	 * Return what the start of the application has to repeat.
	 * @return the plan, or {@code null} if no decision was left open
	 */
	public @Nullable Plan plan() {
		List<Step> steps = new ArrayList<>();
		Set<Source> used = new LinkedHashSet<>();
		this.configurations.open().forEach((configuration) -> used.add(Source.ofClass(configuration.className())));
		for (Step step : this.steps) {
			Step planned = planned(step);
			if (planned != null) {
				steps.add(planned);
			}
			if (planned instanceof Step.RegisterOpen open && open.source() != null) {
				used.add(open.source());
			}
		}
		Plan plan = new Plan(this.decisions.decisions(used::contains), this.decisions.nested(),
				this.configurations.open(), steps);
		return plan.decisions().isEmpty() ? null : plan;
	}

	private @Nullable Step planned(Step step) {
		return switch (step) {
			case Step.Load load -> this.configurations.dependencies(load.configuration()).isEmpty() ? null : load;
			case Step.RegisterSure sure -> planned(this.registrations.get(sure.name()));
			case Step.RegisterOpen open -> open;
			case Step.ApplyRegistrar apply -> apply;
		};
	}

	private @Nullable Step planned(@Nullable Registration registration) {
		if (registration == null || !registration.generated()) {
			return null;
		}
		boolean alone = !Registrations.isShared(registration.name())
				|| this.registrations.named(registration.name()).size() == 1;
		if (!registration.isOpen() && alone && registration.internalName().equals(registration.name())) {
			return new Step.RegisterSure(registration.name());
		}
		return new Step.RegisterOpen(registration.internalName(), registration.name(), registration.configuration(),
				registration.source(), registration.origin(), List.copyOf(registration.aliases()));
	}

}
