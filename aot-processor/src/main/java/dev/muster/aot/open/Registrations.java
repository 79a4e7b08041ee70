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
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;

import dev.muster.plan.Origin;
import dev.muster.plan.Source;

/**
 * Every bean definition of the build in the order of registration, with what it depends
 * on. A definition that is not sure to exist is invisible to whoever does not depend on
 * the same decisions, so that alternatives with one name are all registered.
 */
final class Registrations {

	/**
	 * The registry of HTTP service proxies, which {@code AbstractHttpServiceRegistrar} of
	 * Framework 7.0 registers or extends.
	 */
	private static final String HTTP_SERVICE_PROXY_REGISTRY = "httpServiceProxyRegistry";

	/**
	 * Registered by whoever needs it first, and changed by all others: an open
	 * configuration class gets its own, and the start of the application joins them.
	 */
	private static final Set<String> SHARED = Set.of(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME,
			AutoProxyUtils.DEFAULT_PROXY_CONFIG_BEAN_NAME, HTTP_SERVICE_PROXY_REGISTRY);

	private final Configurations configurations;

	private final OpenDecisions decisions;

	private final DefinitionSources sources;

	private final Map<String, Registration> registrations = new LinkedHashMap<>();

	private final Map<String, List<String>> internalNames = new LinkedHashMap<>();

	private final Map<String, Set<String>> pendingAliases = new LinkedHashMap<>();

	// Open post-processors that run now, by the name of their class.
	private final Map<String, Registration> postProcessors = new LinkedHashMap<>();

	private @Nullable String current;

	private boolean active;

	private int openCount;

	Registrations(Configurations configurations, OpenDecisions decisions) {
		this.configurations = configurations;
		this.decisions = decisions;
		this.sources = new DefinitionSources(decisions);
	}

	void begin() {
		this.active = true;
	}

	void end() {
		this.active = false;
		this.current = null;
	}

	/**
	 * Register on behalf of a configuration class from now on.
	 * @param configuration the class, or {@code null} for none
	 */
	void enter(@Nullable String configuration) {
		this.current = configuration;
	}

	@Nullable String current() {
		return this.current;
	}

	boolean hasOpen() {
		return this.openCount > 0;
	}

	Collection<Registration> all() {
		return this.registrations.values();
	}

	@Nullable Registration get(String internalName) {
		return this.registrations.get(internalName);
	}

	/**
	 * Note a definition that is about to be registered.
	 * @param name the name that is asked for
	 * @param definition the definition
	 * @return the registration, or {@code null} if the definition is there already
	 */
	@Nullable Registration register(String name, BeanDefinition definition) {
		Source source = this.sources.of(definition);
		Origin origin = origin(definition, source);
		String registrar = DefinitionSources.registrarOf(definition);
		Registration owner = owner();
		String configuration = (owner != null) ? owner.configuration() : this.current;
		Set<String> dependencies = new LinkedHashSet<>(this.configurations.dependencies(configuration));
		if (source != null && this.decisions.isOpen(source)) {
			dependencies.add(source.toString());
		}
		if (registrar != null) {
			// Asks the environment each time it runs.
			dependencies.add("registrar " + registrar);
		}
		List<Registration> others = named(name);
		if (origin == Origin.SCANNED && others.stream()
			.anyMatch((other) -> other.origin() == Origin.SCANNED && Objects.equals(other.source(), source))) {
			return null;
		}
		Set<String> aliases = Objects.requireNonNullElse(this.pendingAliases.remove(name), Set.of());
		Registration registration = new Registration(internalName(name, dependencies, others), name, configuration,
				source, origin, registrar == null, dependencies, new LinkedHashSet<>(aliases));
		put(registration);
		return registration;
	}

	/**
	 * Let what a post-processor registers depend on the same decisions as itself.
	 * @param className the fully qualified name of the class of the post-processor
	 * @param registration its registration
	 */
	void attribute(String className, Registration registration) {
		this.postProcessors.put(className, registration);
	}

	private @Nullable Registration owner() {
		if (this.current != null || this.postProcessors.isEmpty()) {
			return null;
		}
		return StackWalker.getInstance()
			.walk((frames) -> frames.map((frame) -> this.postProcessors.get(frame.getClassName()))
				.filter(Objects::nonNull)
				.findFirst()
				.orElse(null));
	}

	private Origin origin(BeanDefinition definition, @Nullable Source source) {
		boolean annotated = definition instanceof AnnotatedBeanDefinition;
		if (this.current == null) {
			boolean scanned = this.active && (annotated || definition.getOriginatingBeanDefinition() != null);
			return scanned ? Origin.SCANNED : Origin.PROGRAMMATIC;
		}
		boolean declared = annotated && source != null
				&& (source.methodName() != null || source.className().equals(this.current));
		return declared ? Origin.DECLARED : Origin.PROGRAMMATIC;
	}

	private String internalName(String name, Set<String> dependencies, List<Registration> others) {
		if (!this.active || others.isEmpty()) {
			return name;
		}
		Registration visible = visible(name);
		if (visible != null && visible.dependencies().equals(dependencies)) {
			return visible.internalName();
		}
		if (dependencies.isEmpty() && others.stream().noneMatch(Registration::isOpen)) {
			return name;
		}
		int number = others.size() + 1;
		while (this.registrations.containsKey(name + "#" + number)) {
			number++;
		}
		return name + "#" + number;
	}

	/**
	 * Return the definition that exists whenever the current configuration class is
	 * loaded.
	 * @param name the name that is asked for
	 * @return the registration, or {@code null} if there is none that is sure to exist
	 */
	@Nullable Registration visible(String name) {
		boolean sure = this.configurations.dependencies(this.current).isEmpty();
		Registration found = null;
		for (Registration candidate : named(name)) {
			boolean own = Objects.equals(candidate.configuration(), this.current);
			boolean exists = this.configurations.areGiven(candidate.dependencies(), this.current);
			if (SHARED.contains(name) ? own || (sure && exists) : exists) {
				found = candidate;
			}
		}
		return found;
	}

	/**
	 * Return the shared definitions that are sure to exist but do not have their real
	 * name, since an open configuration class came first.
	 * @return the registrations
	 */
	List<Registration> sharedUnderOtherNames() {
		return SHARED.stream()
			.flatMap((name) -> named(name).stream()
				.filter((candidate) -> !candidate.isOpen())
				.limit(1)
				.filter((candidate) -> !candidate.internalName().equals(name)))
			.toList();
	}

	/**
	 * Exchange the names of two registrations.
	 * @param first the name of the first
	 * @param second the name of the second
	 */
	void exchange(String first, String second) {
		Registration one = existing(first);
		Registration other = existing(second);
		this.registrations.put(first, other.named(first));
		this.registrations.put(second, one.named(second));
	}

	static boolean isShared(String name) {
		return SHARED.contains(name);
	}

	List<Registration> named(String name) {
		return this.internalNames.getOrDefault(name, List.of()).stream().map(this::existing).toList();
	}

	private Registration existing(String internalName) {
		return Objects.requireNonNull(this.registrations.get(internalName));
	}

	/**
	 * Return the definition of a configuration class, by the name that its methods use.
	 * @param configuration the class
	 * @param name the name that is asked for
	 * @return the name in the bean factory of the build
	 */
	String internalNameOf(@Nullable String configuration, String name) {
		return named(name).stream()
			.filter((candidate) -> candidate.source() != null && candidate.source().methodName() == null
					&& candidate.source().className().equals(configuration))
			.map(Registration::internalName)
			.findFirst()
			.orElse(name);
	}

	void alias(String name, String alias) {
		this.pendingAliases.computeIfAbsent(name, (key) -> new LinkedHashSet<>()).add(alias);
	}

	void remove(String internalName) {
		Registration removed = this.registrations.remove(internalName);
		if (removed != null) {
			this.openCount -= removed.isOpen() ? 1 : 0;
			List<String> names = new ArrayList<>(this.internalNames.getOrDefault(removed.name(), List.of()));
			names.remove(internalName);
			this.internalNames.put(removed.name(), names);
		}
	}

	/**
	 * Replace a registration by one that depends on more.
	 * @param registration the registration
	 */
	void put(Registration registration) {
		Registration previous = this.registrations.put(registration.internalName(), registration);
		this.openCount += registration.isOpen() ? 1 : 0;
		if (previous == null) {
			this.internalNames.computeIfAbsent(registration.name(), (key) -> new ArrayList<>())
				.add(registration.internalName());
		}
		else {
			this.openCount -= previous.isOpen() ? 1 : 0;
		}
	}

}
