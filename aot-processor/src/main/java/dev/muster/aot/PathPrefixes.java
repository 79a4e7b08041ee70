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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.util.ClassUtils;

import dev.muster.scan.BeanTypes;

/**
 * Tells whether code may put prefixes before the paths of annotated controllers. Which
 * ones, and before which controllers, only an instance knows, so it is enough that a
 * class that configures the web framework calls one of the methods that set them.
 */
final class PathPrefixes {

	// Methods of PathMatchConfigurer and RequestMappingHandlerMapping (Framework 7.0).
	private static final Set<String> SETTERS = Set.of("addPathPrefix", "setPathPrefixes");

	private static final String SPRING = "org.springframework.";

	private static final Set<String> CONFIGURERS = Set.of(SPRING + "web.servlet.config.annotation.WebMvcConfigurer",
			SPRING + "web.servlet.config.annotation.WebMvcConfigurationSupport",
			SPRING + "web.servlet.mvc.method.annotation.RequestMappingHandlerMapping",
			SPRING + "boot.webmvc.autoconfigure.WebMvcRegistrations", SPRING + "web.reactive.config.WebFluxConfigurer",
			SPRING + "web.reactive.config.WebFluxConfigurationSupport",
			SPRING + "web.reactive.result.method.annotation.RequestMappingHandlerMapping",
			SPRING + "boot.webflux.autoconfigure.WebFluxRegistrations");

	private final ConfigurableListableBeanFactory beanFactory;

	private final Set<String> seen = new LinkedHashSet<>();

	private PathPrefixes(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	/**
	 * Return whether there may be prefixes.
	 * @param beanFactory the bean factory, with all its definitions registered
	 * @return {@code true} if a bean that configures the web framework, or the method
	 * that makes it, sets prefixes
	 * @throws UncheckedIOException if a class file cannot be read
	 */
	static boolean mayExist(ConfigurableListableBeanFactory beanFactory) {
		return new PathPrefixes(beanFactory).areSet();
	}

	private boolean areSet() {
		for (String name : this.beanFactory.getBeanDefinitionNames()) {
			Class<?> type = BeanTypes.of(this.beanFactory, name);
			if (type != null && isConfigurer(type) && (areSetBy(type) || areSetBy(factoryOf(name)))) {
				return true;
			}
		}
		return false;
	}

	private @Nullable Class<?> factoryOf(String name) {
		Method method = (this.beanFactory.getMergedBeanDefinition(name) instanceof RootBeanDefinition root)
				? root.getResolvedFactoryMethod() : null;
		return (method != null) ? method.getDeclaringClass() : null;
	}

	private static boolean isConfigurer(Class<?> type) {
		return ClassUtils.getAllInterfacesForClassAsSet(type)
			.stream()
			.anyMatch((each) -> CONFIGURERS.contains(each.getName()))
				|| superclasses(type).stream().anyMatch((each) -> CONFIGURERS.contains(each.getName()));
	}

	private static Set<Class<?>> superclasses(@Nullable Class<?> type) {
		Set<Class<?>> superclasses = new LinkedHashSet<>();
		for (Class<?> each = type; each != null; each = each.getSuperclass()) {
			superclasses.add(each);
		}
		return superclasses;
	}

	// Spring's own classes hand on what others have set.
	private boolean areSetBy(@Nullable Class<?> type) {
		return superclasses(type).stream()
			.map(ClassUtils::getUserClass)
			.map(Class::getName)
			.filter((name) -> !name.startsWith(SPRING) && !name.startsWith("java."))
			.filter(this.seen::add)
			.anyMatch(this::areSetIn);
	}

	// A class that is only named is looked into if it configures the framework as well:
	// the method that makes a bean often declares the interface.
	private boolean areSetIn(String className) {
		ClassModel model = read(className);
		if (model == null) {
			return false;
		}
		for (PoolEntry entry : model.constantPool()) {
			if (entry instanceof MemberRefEntry member && SETTERS.contains(member.name().stringValue())) {
				return true;
			}
			if (entry instanceof ClassEntry named && isSetBy(named.asInternalName())) {
				return true;
			}
		}
		return false;
	}

	private boolean isSetBy(String internalName) {
		String name = internalName.replace('/', '.');
		if (name.startsWith("[") || name.startsWith(SPRING) || name.startsWith("java.")) {
			return false;
		}
		try {
			Class<?> type = ClassUtils.forName(name, this.beanFactory.getBeanClassLoader());
			return isConfigurer(type) && areSetBy(type);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			// what is not on the class path makes no bean
			return false;
		}
	}

	private @Nullable ClassModel read(String className) {
		ClassLoader classLoader = this.beanFactory.getBeanClassLoader();
		String resource = ClassUtils.convertClassNameToResourcePath(className) + ".class";
		try (InputStream in = (classLoader != null) ? classLoader.getResourceAsStream(resource) : null) {
			return (in != null) ? ClassFile.of().parse(in.readAllBytes()) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The class file of " + className + " cannot be read", ex);
		}
	}

}
