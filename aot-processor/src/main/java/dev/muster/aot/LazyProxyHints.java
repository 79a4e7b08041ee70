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

package dev.muster.aot;

import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.support.ClassHintUtils;
import org.springframework.beans.factory.aot.BeanRegistrationAotContribution;
import org.springframework.beans.factory.aot.BeanRegistrationAotProcessor;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.AutowireCandidateResolver;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RegisteredBean;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.core.MethodParameter;
import org.springframework.util.ReflectionUtils;

/**
 * Registers the hints of the class-based proxies that stand for {@code @Lazy} parameters
 * of constructors and factory methods. Spring Framework 7.0 generates their classes but
 * registers hints for interface-based ones only, so that a native executable fails when
 * it creates such a bean.
 */
final class LazyProxyHints implements BeanRegistrationAotProcessor {

	@Override
	public @Nullable BeanRegistrationAotContribution processAheadOfTime(RegisteredBean registeredBean) {
		AutowireCandidateResolver resolver = ((DefaultListableBeanFactory) registeredBean.getBeanFactory())
			.getAutowireCandidateResolver();
		Set<Class<?>> proxies = new LinkedHashSet<>();
		executables(registeredBean).forEach((executable) -> {
			for (int index = 0; index < executable.getParameterCount(); index++) {
				DependencyDescriptor parameter = new DependencyDescriptor(
						MethodParameter.forExecutable(executable, index), true);
				Class<?> proxy = resolver.getLazyResolutionProxyClass(parameter, null);
				if (proxy != null) {
					proxies.add(proxy);
				}
			}
		});
		return proxies.isEmpty() ? null : (generationContext, code) -> proxies
			.forEach((proxy) -> ClassHintUtils.registerProxyIfNecessary(proxy, generationContext.getRuntimeHints()));
	}

	private static Stream<? extends Executable> executables(RegisteredBean registeredBean) {
		RootBeanDefinition definition = registeredBean.getMergedBeanDefinition();
		String factoryMethod = definition.getFactoryMethodName();
		if (factoryMethod == null) {
			return Arrays.stream(registeredBean.getBeanClass().getDeclaredConstructors());
		}
		String factoryName = definition.getFactoryBeanName();
		Class<?> factory = (factoryName != null) ? registeredBean.getBeanFactory().getType(factoryName, false)
				: (definition.hasBeanClass() ? definition.getBeanClass() : null);
		return (factory != null) ? Arrays.stream(ReflectionUtils.getUniqueDeclaredMethods(factory))
			.filter((method) -> method.getName().equals(factoryMethod)) : Stream.empty();
	}

}
