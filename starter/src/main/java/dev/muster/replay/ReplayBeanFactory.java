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

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.util.Assert;

import dev.muster.plan.LoadedConfigurations;
import dev.muster.plan.Plan;
import dev.muster.plan.Step;

/**
 * The bean factory of an application with open conditions. Generated code registers every
 * definition that may exist; they are held back, and {@link Replay} registers those that
 * do exist under their real names. Without a plan it is a plain bean factory.
 */
@SuppressWarnings("serial")
public final class ReplayBeanFactory extends DefaultListableBeanFactory implements LoadedConfigurations {

	private Map<String, BeanDefinition> held = new LinkedHashMap<>();

	// The real names of definitions that have another one in generated code.
	private final Map<String, String> realNames = new HashMap<>();

	private final Set<String> openNames = new HashSet<>();

	private transient @Nullable Plan plan;

	private transient @Nullable Decisions decisions;

	private boolean replaying;

	private long preparation;

	/**
	 * Hold back the definitions that are registered from now on.
	 * @param plan what to do with them
	 * @param preparation how long it took to read the plan, in nanoseconds
	 */
	void prepare(Plan plan, long preparation) {
		this.preparation = preparation;
		Assert.state(this.plan == null, "the bean factory is prepared already");
		this.plan = plan;
		for (Step step : plan.steps()) {
			if (step instanceof Step.RegisterOpen open) {
				this.openNames.add(open.internalName());
				if (!open.internalName().equals(open.name())) {
					this.realNames.put(open.internalName(), open.name());
				}
			}
		}
	}

	long preparation() {
		return this.preparation;
	}

	@Nullable Plan plan() {
		return this.plan;
	}

	/**
	 * Return what was decided.
	 * @return the decisions, or {@code null} if the application has no open conditions or
	 * has not decided them yet
	 */
	public @Nullable Decisions decisions() {
		return this.decisions;
	}

	/**
	 * Hand out the definitions that were held back, and hold back no more.
	 * @param decisions where the decisions will be found
	 * @param replay gets the definitions by the name in generated code, in the order of
	 * registration, and registers those that exist
	 */
	void replay(Decisions decisions, Consumer<Map<String, BeanDefinition>> replay) {
		this.decisions = decisions;
		Map<String, BeanDefinition> released = this.held;
		this.held = Map.of();
		this.replaying = true;
		try {
			replay.accept(released);
		}
		finally {
			this.replaying = false;
		}
	}

	/**
	 * Return how many definitions there are, those that are held back included.
	 * @return the number
	 */
	public int definitionCount() {
		return super.getBeanDefinitionCount() + this.held.size();
	}

	private boolean isHolding() {
		return this.plan != null && this.decisions == null;
	}

	/**
	 * Let the replay register like a start-up: beans exist already, and for their sake
	 * every registration would copy the list of all names. Nobody goes through that list
	 * during the replay.
	 */
	@Override
	protected boolean hasBeanCreationStarted() {
		return !this.replaying && super.hasBeanCreationStarted();
	}

	@Override
	public boolean isLoaded(String className) {
		return this.decisions == null || this.decisions.isLoaded(className);
	}

	@Override
	public void registerBeanDefinition(String name, BeanDefinition definition) {
		if (isHolding()) {
			this.held.put(name, definition);
		}
		else {
			super.registerBeanDefinition(name, definition);
		}
	}

	@Override
	public boolean containsBeanDefinition(String name) {
		return super.containsBeanDefinition(name) || (isHolding() && this.held.containsKey(name));
	}

	@Override
	public BeanDefinition getBeanDefinition(String name) {
		BeanDefinition definition = isHolding() ? this.held.get(name) : null;
		return (definition != null) ? definition : super.getBeanDefinition(name);
	}

	@Override
	public void removeBeanDefinition(String name) {
		if (!isHolding() || this.held.remove(name) == null) {
			super.removeBeanDefinition(name);
		}
	}

	@Override
	public String[] getBeanDefinitionNames() {
		if (!isHolding()) {
			return super.getBeanDefinitionNames();
		}
		List<String> names = new ArrayList<>(List.of(super.getBeanDefinitionNames()));
		names.addAll(this.held.keySet());
		return names.toArray(String[]::new);
	}

	// Generated code asks for the bean of a configuration class by the name that this has
	// in generated code.
	@Override
	protected String transformedBeanName(String name) {
		String transformed = super.transformedBeanName(name);
		String realName = this.realNames.get(transformed);
		return (realName != null) ? realName : transformed;
	}

	// Aliases of open definitions are in the plan.
	@Override
	public void registerAlias(String name, String alias) {
		if (!isHolding() || !this.openNames.contains(name)) {
			super.registerAlias(name, alias);
		}
	}

}
