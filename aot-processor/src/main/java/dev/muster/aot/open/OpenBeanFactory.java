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

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.SmartInstantiationAwareBeanPostProcessor;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;

import dev.muster.plan.AutoProxyCreators;

/**
 * The bean factory of the build: notes who registers what, and registers alternatives
 * with one name side by side. A second bean factory holds the definitions that are sure
 * to exist.
 */
@SuppressWarnings("serial")
public final class OpenBeanFactory extends DefaultListableBeanFactory {

	private final DefaultListableBeanFactory sure = new DefaultListableBeanFactory();

	private final BuildModel model = new BuildModel(this);

	/**
	 * Return what the build knows about its definitions.
	 * @return the model
	 */
	public BuildModel model() {
		return this.model;
	}

	/**
	 * Return under which names the alternatives are registered that may have a name when
	 * the application has started.
	 * @param name the name
	 * @return the names here; empty if no definition has it
	 */
	public List<String> namesOf(String name) {
		return this.model.registrations().named(name).stream().map(Registration::internalName).toList();
	}

	DefaultListableBeanFactory sure() {
		return this.sure;
	}

	@Override
	public void registerBeanDefinition(String name, BeanDefinition definition) {
		Registration registration = this.model.registrations().register(name, definition);
		if (registration == null) {
			return;
		}
		useInternalFactoryName(definition, registration);
		super.registerBeanDefinition(registration.internalName(), definition);
		this.model.registered(registration);
		registration.aliases()
			.stream()
			.filter((alias) -> !isAlias(alias))
			.forEach((alias) -> super.registerAlias(registration.internalName(), alias));
		if (!registration.isOpen()) {
			this.sure.registerBeanDefinition(registration.internalName(), definition);
			registration.aliases().forEach((alias) -> this.sure.registerAlias(registration.internalName(), alias));
		}
	}

	// The bean of a configuration class with an alternative has another name here.
	private void useInternalFactoryName(BeanDefinition definition, Registration registration) {
		String factoryName = definition.getFactoryBeanName();
		if (factoryName != null && definition instanceof AbstractBeanDefinition declared) {
			declared.setFactoryBeanName(
					this.model.registrations().internalNameOf(registration.configuration(), factoryName));
		}
	}

	@Override
	public void removeBeanDefinition(String name) {
		Registration visible = this.model.isFiltering() ? this.model.registrations().visible(name) : null;
		String internalName = (visible != null) ? visible.internalName() : name;
		super.removeBeanDefinition(internalName);
		this.model.registrations().remove(internalName);
		this.model.removed(internalName);
		forgetSure(internalName);
	}

	// Called when all post-processors have run.
	@Override
	public void freezeConfiguration() {
		this.model.end();
		super.freezeConfiguration();
	}

	void exchange(String first, String second) {
		BeanDefinition one = super.getBeanDefinition(first);
		BeanDefinition other = super.getBeanDefinition(second);
		super.removeBeanDefinition(first);
		super.removeBeanDefinition(second);
		super.registerBeanDefinition(first, other);
		super.registerBeanDefinition(second, one);
	}

	boolean holds(String internalName, BeanDefinition definition) {
		return super.containsBeanDefinition(internalName) && super.getBeanDefinition(internalName).equals(definition);
	}

	void forgetSure(String internalName) {
		if (this.sure.containsBeanDefinition(internalName)) {
			this.sure.removeBeanDefinition(internalName);
		}
	}

	@Override
	public void registerSingleton(String name, Object singleton) {
		Object watched = (singleton instanceof ConfigurableEnvironment environment) ? this.model.watch(environment)
				: singleton;
		super.registerSingleton(name, watched);
		if (!this.sure.containsSingleton(name)) {
			this.sure.registerSingleton(name, watched);
		}
	}

	// While configuration classes are read, aliases come before the definition that they
	// belong to.
	@Override
	public void registerAlias(String name, String alias) {
		if (!this.model.isFiltering() || containsBeanDefinition(name)) {
			super.registerAlias(name, alias);
		}
		else {
			this.model.registrations().alias(name, alias);
		}
	}

	@Override
	public boolean containsBeanDefinition(String name) {
		if (this.model.isFiltering() && !this.model.registrations().named(name).isEmpty()) {
			return this.model.registrations().visible(name) != null;
		}
		return super.containsBeanDefinition(name);
	}

	@Override
	public BeanDefinition getBeanDefinition(String name) {
		if (!this.model.isFiltering()) {
			return super.getBeanDefinition(name);
		}
		Registration visible = this.model.registrations().visible(name);
		BeanDefinition definition = super.getBeanDefinition((visible != null) ? visible.internalName() : name);
		this.model.handOut(visible, definition);
		return definition;
	}

	/**
	 * Return names of beans; without post-processors that are not sure to exist, since
	 * those would be run by the build. Those that run at build time only are kept. Of
	 * alternative auto-proxy creators, of which each would make a proxy of the other's
	 * proxies, the build runs the one that makes all of them.
	 */
	@Override
	public String[] getBeanNamesForType(@Nullable Class<?> type, boolean includeNonSingletons, boolean allowEagerInit) {
		String[] names = super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
		if (type == SmartInstantiationAwareBeanPostProcessor.class) {
			return Arrays.stream(names).filter((name) -> !isCovered(name)).toArray(String[]::new);
		}
		if (type == null || !BeanFactoryPostProcessor.class.isAssignableFrom(type)) {
			return names;
		}
		return Arrays.stream(names).filter((name) -> {
			Registration registration = this.model.registrations().get(name);
			return registration == null || !registration.isOpen() || runsAtBuildTimeOnly(registration);
		}).toArray(String[]::new);
	}

	private boolean isCovered(String name) {
		List<String> creators = namesOf(AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME);
		int index = creators.indexOf(name);
		for (int other = 0; index >= 0 && other < creators.size(); other++) {
			if (other != index && covers(creators.get(other), name, other < index)) {
				return true;
			}
		}
		return false;
	}

	private boolean covers(String name, String less, boolean first) {
		BeanDefinition creator = super.getBeanDefinition(name);
		BeanDefinition other = super.getBeanDefinition(less);
		int capability = AutoProxyCreators.capability(creator.getBeanClassName());
		int lessCapability = AutoProxyCreators.capability(other.getBeanClassName());
		boolean more = capability > lessCapability || (first && capability == lessCapability);
		return lessCapability >= 0 && more && creator.getPropertyValues().equals(other.getPropertyValues());
	}

	private boolean runsAtBuildTimeOnly(Registration registration) {
		Class<?> type = getType(registration.internalName(), false);
		if (type == null || !BeanFactoryInitializationAotProcessor.class.isAssignableFrom(type)) {
			return false;
		}
		this.model.registrations().attribute(type.getName(), registration);
		return true;
	}

}
