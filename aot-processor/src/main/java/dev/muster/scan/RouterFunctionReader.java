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

package dev.muster.scan;

import java.lang.reflect.Method;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.util.ClassUtils;

import dev.muster.route.Controller;
import dev.muster.route.Route;

/**
 * Reads router functions from the bytecode of the method that makes them: the routes of a
 * router function are known only to its instance, and there is none at build time. What
 * the bytecode does not prove is said in the route's note, never guessed.
 */
final class RouterFunctionReader implements ControllerReader {

	private final String api;

	private final Class<?> routerFunction;

	private final ConfigurableListableBeanFactory beanFactory;

	private final ClassBytes classBytes;

	/**
	 * Create a reader.
	 * @param api the package of the web framework's functional API, with a dot
	 * @param routerFunction the type of its router functions
	 * @param beanFactory the bean factory that holds the definitions
	 */
	RouterFunctionReader(String api, Class<?> routerFunction, ConfigurableListableBeanFactory beanFactory) {
		this.api = api;
		this.routerFunction = routerFunction;
		this.beanFactory = beanFactory;
		this.classBytes = new ClassBytes(beanFactory.getBeanClassLoader());
	}

	@Override
	public @Nullable Controller read(String bean, Class<?> type) {
		if (!this.routerFunction.isAssignableFrom(type)) {
			return null;
		}
		BeanDefinition definition = this.beanFactory.getMergedBeanDefinition(bean);
		Method method = (definition instanceof RootBeanDefinition root) ? root.getResolvedFactoryMethod() : null;
		if (method == null) {
			return new Controller(bean, type.getName(),
					List.of(Mapping.notProvable(type.getName(), "the router function is not made by a @Bean method")));
		}
		Class<?> owner = ClassUtils.getUserClass(method.getDeclaringClass());
		String handler = owner.getName() + "#" + method.getName();
		try {
			return new Controller(bean, owner.getName(), routes(method, owner, handler));
		}
		catch (NotProvableException ex) {
			return new Controller(bean, owner.getName(), List.of(Mapping.notProvable(handler, ex.reason())));
		}
	}

	private List<Route> routes(Method method, Class<?> owner, String handler) {
		Value made = new MethodEvaluator(this.classBytes, this.api, handler).evaluate(owner.getName(), method.getName(),
				ClassBytes.descriptor(method), List.of());
		if (made instanceof Value.Routes routes) {
			return routes.mappings().stream().map(Mapping::toRoute).toList();
		}
		throw new NotProvableException("what the method returns does not come from RouterFunctions");
	}

}
