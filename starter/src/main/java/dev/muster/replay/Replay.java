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

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.context.annotation.ConfigurationCondition.ConfigurationPhase;

import dev.muster.plan.Origin;
import dev.muster.plan.Plan;
import dev.muster.plan.Source;
import dev.muster.plan.Step;
import dev.muster.plan.UnreadablePlanException;

/**
 * Repeats the registrations of the build in their order, without what the open decisions
 * exclude. Order, back-off, name clashes and errors of overriding come out as on the JVM,
 * since the same steps happen.
 */
final class Replay {

	private final ReplayBeanFactory factory;

	private final Decisions decisions;

	private final Map<String, BeanDefinition> generated;

	private final Map<String, Map<String, BeanDefinition>> registrars = new LinkedHashMap<>();

	// The steps that have registered scanned components, by class.
	private final Map<String, Step.RegisterOpen> scanned = new LinkedHashMap<>();

	Replay(ReplayBeanFactory factory, Decisions decisions, Map<String, BeanDefinition> generated) {
		this.factory = factory;
		this.decisions = decisions;
		this.generated = generated;
	}

	void run(Plan plan) {
		setRegistrarsAside(plan);
		for (Step step : plan.steps()) {
			switch (step) {
				case Step.RegisterSure sure -> register(sure);
				case Step.RegisterOpen open -> register(open);
				case Step.Load load -> load(load.configuration());
				case Step.ApplyRegistrar apply -> apply(apply);
			}
		}
		this.generated.forEach(this.factory::registerBeanDefinition);
	}

	// Spring's generated code has run every registrar, whatever becomes of the
	// configuration class that imports it.
	private void setRegistrarsAside(Plan plan) {
		Set<String> names = new LinkedHashSet<>();
		for (Step step : plan.steps()) {
			if (step instanceof Step.ApplyRegistrar apply) {
				names.add(apply.registrar());
			}
		}
		for (Iterator<Map.Entry<String, BeanDefinition>> entries = this.generated.entrySet().iterator(); !names
			.isEmpty() && entries.hasNext();) {
			Map.Entry<String, BeanDefinition> entry = entries.next();
			if (entry.getValue().getSource() instanceof Class<?> type && BeanRegistrar.class.isAssignableFrom(type)
					&& names.contains(type.getName())) {
				this.registrars.computeIfAbsent(type.getName(), (key) -> new LinkedHashMap<>())
					.put(entry.getKey(), entry.getValue());
				entries.remove();
			}
		}
	}

	private void apply(Step.ApplyRegistrar step) {
		if (this.decisions.isLoaded(step.configuration())) {
			Map<String, BeanDefinition> definitions = this.registrars.remove(step.registrar());
			if (definitions != null) {
				definitions.forEach(this.factory::registerBeanDefinition);
			}
		}
	}

	private void register(Step.RegisterSure step) {
		BeanDefinition definition = this.generated.remove(step.name());
		// Spring generates no code for some of its own infrastructure.
		if (definition != null) {
			this.factory.registerBeanDefinition(step.name(), definition);
		}
	}

	private void load(String configuration) {
		Step.RegisterOpen component = this.scanned.get(configuration);
		if (component != null && !this.decisions.isLoaded(configuration)) {
			this.factory.removeBeanDefinition(component.name());
			this.decisions.leaveOut(component.internalName());
		}
	}

	private void register(Step.RegisterOpen step) {
		BeanDefinition definition = this.generated.remove(step.internalName());
		if (definition == null) {
			throw new UnreadablePlanException(
					"it does not fit the generated code (the bean '%s' of %s is missing there)"
						.formatted(step.internalName(), step.source()),
					null);
		}
		if (!exists(step)) {
			this.decisions.leaveOut(step.internalName());
			return;
		}
		if (step.origin() == Origin.PROGRAMMATIC && this.factory.containsBeanDefinition(step.name())) {
			join(step, definition);
			return;
		}
		if (step.origin() == Origin.SCANNED && step.source() != null) {
			this.scanned.put(step.source().className(), step);
		}
		this.decisions.rename(step.internalName(), step.name());
		useRealFactoryName(definition);
		step.aliases().forEach((alias) -> this.factory.registerAlias(step.name(), alias));
		this.factory.registerBeanDefinition(step.name(), definition);
	}

	private boolean exists(Step.RegisterOpen step) {
		Source source = step.source();
		if (step.configuration() != null && !this.decisions.isLoaded(step.configuration())) {
			return false;
		}
		if (source == null || (source.methodName() == null && source.className().equals(step.configuration()))) {
			return true;
		}
		return this.decisions.matches(source, phase(step, source));
	}

	// A component that is found by a scan is asked for its conditions on beans later,
	// when it is loaded.
	private @Nullable ConfigurationPhase phase(Step.RegisterOpen step, Source source) {
		return (step.origin() == Origin.SCANNED && this.decisions.isOpen(source.className()))
				? ConfigurationPhase.PARSE_CONFIGURATION : null;
	}

	// Whoever registers by code looks first whether the name is taken.
	private void join(Step.RegisterOpen step, BeanDefinition definition) {
		if (!SharedDefinitions.join(step.name(), this.factory, definition)) {
			this.decisions.leaveOut(step.internalName());
		}
	}

	private void useRealFactoryName(BeanDefinition definition) {
		String factoryName = definition.getFactoryBeanName();
		String realName = (factoryName != null) ? this.decisions.nameOf(factoryName) : null;
		if (realName != null && definition instanceof AbstractBeanDefinition declared) {
			declared.setFactoryBeanName(realName);
		}
	}

}
