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

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyValue;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConstructorArgumentValues;
import org.springframework.beans.factory.config.ConstructorArgumentValues.ValueHolder;
import org.springframework.beans.factory.support.RootBeanDefinition;

import dev.muster.plan.Source;

/**
 * Finds the class or method whose conditions decide about a bean definition.
 */
final class DefinitionSources {

	private final OpenDecisions decisions;

	DefinitionSources(OpenDecisions decisions) {
		this.decisions = decisions;
	}

	@Nullable Source of(BeanDefinition definition) {
		if (definition instanceof RootBeanDefinition root && root.getDecoratedDefinition() != null) {
			return of(root.getDecoratedDefinition().getBeanDefinition());
		}
		if (definition instanceof AnnotatedBeanDefinition annotated) {
			return (annotated.getFactoryMethodMetadata() != null) ? Source.of(annotated.getFactoryMethodMetadata())
					: Source.of(annotated.getMetadata());
		}
		for (PropertyValue property : definition.getPropertyValues()) {
			// A servlet that was scanned is the property of its registration.
			if (property.getValue() instanceof AnnotatedBeanDefinition part) {
				return of(part);
			}
		}
		List<Source> named = namedBy(definition);
		return named.stream()
			.filter(this.decisions::isOpen)
			.findFirst()
			.orElse(named.isEmpty() ? null : named.getFirst());
	}

	// The definition of a repository, a mapper or a client is that of a factory bean, and
	// names the interface that was scanned as an attribute or as an argument.
	private static List<Source> namedBy(BeanDefinition definition) {
		ConstructorArgumentValues arguments = definition.getConstructorArgumentValues();
		Stream<Object> values = Stream
			.concat(arguments.getIndexedArgumentValues().values().stream(),
					arguments.getGenericArgumentValues().stream())
			.map(ValueHolder::getValue);
		return Stream
			.concat(Stream.of(definition.getBeanClassName(),
					definition.getAttribute(FactoryBean.OBJECT_TYPE_ATTRIBUTE)), values)
			.filter(Objects::nonNull)
			.map((value) -> (value instanceof Class<?> type) ? type.getName() : value.toString())
			.filter((name) -> !name.isBlank())
			.map(Source::ofClass)
			.toList();
	}

	/**
	 * Return the registrar that has registered a definition.
	 * @param definition the definition
	 * @return the name of its class, or {@code null}
	 */
	static @Nullable String registrarOf(BeanDefinition definition) {
		return (definition.getSource() instanceof Class<?> type && BeanRegistrar.class.isAssignableFrom(type))
				? type.getName() : null;
	}

}
