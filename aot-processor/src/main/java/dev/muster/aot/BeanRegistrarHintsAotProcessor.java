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
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.util.ClassUtils;

import dev.muster.aot.open.OpenBeanFactory;

/**
 * Registers hints for every class that a bean registrar may register. A
 * {@link org.springframework.beans.factory.BeanRegistrar} runs at start-up and may ask
 * the environment, but Spring Framework 7.0 registers hints only for the beans that it
 * registered while the application was processed: the routes of the others are lost in a
 * native executable, without a word. The classes are read from the constants of the
 * registrar's class file.
 */
final class BeanRegistrarHintsAotProcessor implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		Collection<Class<?>> types = types(beanFactory);
		if (types.isEmpty()) {
			return null;
		}
		return (context, code) -> {
			types.forEach((type) -> context.getRuntimeHints()
				.reflection()
				.registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS));
			new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(context.getRuntimeHints(),
					types.toArray(Class<?>[]::new));
		};
	}

	/**
	 * Return the classes that the bean registrars of an application may register.
	 * @param beanFactory the bean factory of the build
	 * @return the classes; empty if there are no registrars
	 */
	static Collection<Class<?>> types(ConfigurableListableBeanFactory beanFactory) {
		return (beanFactory instanceof OpenBeanFactory open)
				? types(open.model().registrars(), beanFactory.getBeanClassLoader()) : Set.of();
	}

	private static Collection<Class<?>> types(Set<String> registrars, @Nullable ClassLoader classLoader) {
		Set<Class<?>> types = new LinkedHashSet<>();
		for (String registrar : registrars) {
			for (String name : constants(ClassUtils.resolveClassName(registrar, classLoader))) {
				if (ClassUtils.isPresent(name, classLoader)) {
					Class<?> type = ClassUtils.resolveClassName(name, classLoader);
					if (canBeBean(type) && !name.equals(registrar)) {
						types.add(type);
					}
				}
			}
		}
		return types;
	}

	private static boolean canBeBean(Class<?> type) {
		return !type.isInterface() && !type.isArray() && !Modifier.isAbstract(type.getModifiers());
	}

	private static Set<String> constants(Class<?> type) {
		Set<String> names = new TreeSet<>();
		try (InputStream stream = type.getResourceAsStream(ClassUtils.getClassFileName(type))) {
			if (stream == null) {
				throw new IllegalStateException(
						"The class file of the bean registrar '%s' cannot be read".formatted(type.getName()));
			}
			ClassModel model = ClassFile.of().parse(stream.readAllBytes());
			for (PoolEntry entry : model.constantPool()) {
				if (entry instanceof ClassEntry constant) {
					String name = constant.asInternalName().replace('/', '.');
					if (!name.startsWith("java.") && !name.startsWith("org.springframework.")) {
						names.add(name);
					}
				}
			}
			return names;
		}
		catch (IOException ex) {
			throw new IllegalStateException(
					"The class file of the bean registrar '%s' cannot be read".formatted(type.getName()), ex);
		}
	}

}
