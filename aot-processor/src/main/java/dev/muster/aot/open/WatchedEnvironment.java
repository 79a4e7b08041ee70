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

import java.lang.StackWalker.Option;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.context.annotation.Condition;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/**
 * The environment as the application's own code sees it while it is processed ahead of
 * time. Whoever asks it for a profile or a property gets the answer of the build, which
 * is not that of the start, unless the question is asked again then.
 */
final class WatchedEnvironment {

	// A property may be in any of these; everything else is administration.
	private static final Set<String> QUESTIONS = Set.of("getProperty", "getRequiredProperty", "containsProperty",
			"acceptsProfiles", "matchesProfiles", "getActiveProfiles", "getPropertySources", "getSystemProperties",
			"getSystemEnvironment");

	// Conditions are left open, and bean registrars run again at start-up.
	private static final List<Class<?>> ASKED_AGAIN = List.of(Condition.class, BeanRegistrar.class);

	private final ConfigurableEnvironment environment;

	private final Predicate<String> application;

	private final Consumer<String> reader;

	private WatchedEnvironment(ConfigurableEnvironment environment, Predicate<String> application,
			Consumer<String> reader) {
		this.environment = environment;
		this.application = application;
		this.reader = reader;
	}

	/**
	 * Return an environment that tells who asks.
	 * @param environment the real environment
	 * @param application whether a class is the application's own
	 * @param reader gets the name of the class that asks
	 * @return an environment that answers as the real one
	 */
	static ConfigurableEnvironment of(ConfigurableEnvironment environment, Predicate<String> application,
			Consumer<String> reader) {
		WatchedEnvironment watched = new WatchedEnvironment(environment, application, reader);
		return (ConfigurableEnvironment) Proxy.newProxyInstance(WatchedEnvironment.class.getClassLoader(),
				ClassUtils.getAllInterfaces(environment), (proxy, method, arguments) -> {
					if (QUESTIONS.contains(method.getName())) {
						watched.asked();
					}
					try {
						return method.invoke(watched.environment, arguments);
					}
					catch (InvocationTargetException ex) {
						throw Objects.requireNonNullElse(ex.getTargetException(), ex);
					}
				});
	}

	private void asked() {
		String name = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE).walk((frames) -> {
			List<Class<?>> classes = frames.<Class<?>>map(StackWalker.StackFrame::getDeclaringClass).toList();
			return readerAmong(classes);
		});
		if (name != null) {
			this.reader.accept(name);
		}
	}

	private @Nullable String readerAmong(List<Class<?>> classes) {
		String found = null;
		for (Class<?> type : classes) {
			if (ASKED_AGAIN.stream().anyMatch((again) -> again.isAssignableFrom(type))) {
				return null;
			}
			String name = type.getName().replaceFirst("\\$\\$Lambda.*", "");
			if (found == null && !name.startsWith("dev.muster.aot.") && this.application.test(name)
					&& !name.startsWith("java.") && !name.startsWith("jdk.") && !name.startsWith("sun.")) {
				found = name;
			}
		}
		return found;
	}

}
