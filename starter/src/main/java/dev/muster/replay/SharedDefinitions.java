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

import java.lang.reflect.Method;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.framework.autoproxy.AutoProxyUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConstructorArgumentValues.ValueHolder;
import org.springframework.util.Assert;
import org.springframework.util.ReflectionUtils;

import dev.muster.plan.AutoProxyCreators;

/**
 * Joins definitions that several configuration classes ask for together, as Spring
 * Framework 7.0 does when the second one comes.
 */
final class SharedDefinitions {

	private SharedDefinitions() {
	}

	/**
	 * Join a definition with the one of the same name, if this is one of those that can
	 * be joined.
	 * @param name the name of the bean
	 * @param factory the bean factory that holds the first definition
	 * @param other the second definition
	 * @return {@code true} if they were joined
	 */
	static boolean join(String name, ReplayBeanFactory factory, BeanDefinition other) {
		switch (name) {
			case AopConfigUtils.AUTO_PROXY_CREATOR_BEAN_NAME -> joinAutoProxyCreators(name, factory, other);
			case AutoProxyUtils.DEFAULT_PROXY_CONFIG_BEAN_NAME ->
				joinProperties(factory.getBeanDefinition(name), other);
			case "httpServiceProxyRegistry" -> joinGroups(factory.getBeanDefinition(name), other);
			default -> {
				return false;
			}
		}
		return true;
	}

	// As AopConfigUtils: the most capable one wins, and the settings of all are kept.
	private static void joinAutoProxyCreators(String name, ReplayBeanFactory factory, BeanDefinition other) {
		BeanDefinition present = factory.getBeanDefinition(name);
		boolean otherWins = AutoProxyCreators.capability(other.getBeanClassName()) > AutoProxyCreators
			.capability(present.getBeanClassName());
		BeanDefinition winner = otherWins ? other : present;
		joinProperties(winner, otherWins ? present : other);
		factory.removeBeanDefinition(name);
		factory.registerBeanDefinition(name, winner);
	}

	private static void joinProperties(BeanDefinition present, BeanDefinition other) {
		other.getPropertyValues().forEach((value) -> present.getPropertyValues().addPropertyValue(value));
	}

	// As AbstractHttpServiceRegistrar: the groups of all are kept. Their class is
	// package-private.
	private static void joinGroups(BeanDefinition present, BeanDefinition other) {
		Object target = groups(present);
		Method merge = ReflectionUtils.findMethod(target.getClass(), "mergeWith", target.getClass());
		Assert.state(merge != null, "GroupsMetadata#mergeWith does not exist: Muster supports Spring Framework 7.0");
		ReflectionUtils.makeAccessible(merge);
		ReflectionUtils.invokeMethod(merge, target, groups(other));
	}

	private static Object groups(BeanDefinition definition) {
		@Nullable ValueHolder holder = definition.getConstructorArgumentValues().getIndexedArgumentValues().get(0);
		Assert.state(holder != null, "the registry of HTTP services has no groups");
		return Objects.requireNonNull(holder.getValue());
	}

}
