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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.aop.scope.ScopedProxyUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.context.annotation.PropertySources;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

import dev.muster.plan.Origin;
import dev.muster.plan.Source;

/**
 * Finds what would take effect at start-up whatever the open decisions say.
 *
 * @param model what the build knows
 * @param factory its bean factory
 */
record RefusalChecks(BuildModel model, OpenBeanFactory factory) {

	List<Refusal> check() {
		List<Refusal> refusals = new ArrayList<>();
		for (DeclaredConfiguration configuration : this.model.declared()) {
			if (isOpen(configuration.className())) {
				propertySource(configuration.metadata(), refusals);
			}
		}
		this.model.withoutRegistry().forEach((source) -> withoutDefinition(source, refusals));
		this.model.decisions().sources().forEach((source) -> overloaded(source, refusals));
		sharedSuperclasses(refusals);
		this.model.registrations().all().forEach((registration) -> {
			scopedAlternative(registration, refusals);
			differentAlternative(registration, refusals);
		});
		return refusals;
	}

	private boolean isOpen(String className) {
		return !this.model.configurations().dependencies(className).isEmpty();
	}

	private static void propertySource(AnnotationMetadata metadata, List<Refusal> refusals) {
		if (metadata.isAnnotated(PropertySource.class.getName())
				|| metadata.isAnnotated(PropertySources.class.getName())) {
			refusals.add(new Refusal("@PropertySource on a configuration class that depends on a run-time condition",
					metadata.getClassName(),
					"move the properties to a profile-specific file (application-<profile>.properties), or put"
							+ " @PropertySource on a configuration class without conditions"));
		}
	}

	private void withoutDefinition(Source source, List<Refusal> refusals) {
		boolean registered = this.model.registrations()
			.all()
			.stream()
			.anyMatch((registration) -> source.equals(registration.source()));
		if (!registered && !this.model.configurations().contains(source.className())) {
			refusals.add(new Refusal(
					"A run-time condition on a class that is found by a scan but is no bean, such as an entity",
					source.toString(), "remove the condition from the class; put it on the beans that use the class"));
		}
	}

	private void overloaded(Source source, List<Refusal> refusals) {
		if (source.methodName() == null) {
			return;
		}
		Class<?> type = ClassUtils.resolveClassName(source.className(), this.factory.getBeanClassLoader());
		long methods = Arrays.stream(ReflectionUtils.getDeclaredMethods(type))
			.filter((method) -> method.getName().equals(source.methodName())
					&& AnnotatedElementUtils.hasAnnotation(method, Bean.class))
			.count();
		if (methods > 1) {
			refusals.add(new Refusal("An overloaded @Bean method with a run-time condition", source.toString(),
					"give each of the %d methods a name of its own".formatted(methods)));
		}
	}

	// Spring reads the methods of a superclass once only, for the first subclass.
	private void sharedSuperclasses(List<Refusal> refusals) {
		Map<String, Set<String>> subclasses = new LinkedHashMap<>();
		for (DeclaredConfiguration configuration : this.model.declared()) {
			String superclass = configuration.metadata().getSuperClassName();
			if (superclass != null && !superclass.startsWith("java.")) {
				subclasses.computeIfAbsent(superclass, (key) -> new LinkedHashSet<>()).add(configuration.className());
			}
		}
		subclasses.forEach((superclass, types) -> {
			if (types.size() > 1 && types.stream().anyMatch(this::isOpen) && hasBeanMethods(superclass)) {
				refusals.add(new Refusal(
						"Several configuration classes, of which some depend on run-time conditions, inherit @Bean methods",
						superclass + ", inherited by " + types.stream().sorted().collect(Collectors.joining(", ")),
						"move the @Bean methods to a configuration class of its own and import it"));
			}
		});
	}

	private boolean hasBeanMethods(String className) {
		Class<?> type = ClassUtils.resolveClassName(className, this.factory.getBeanClassLoader());
		return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(type))
			.anyMatch((method) -> AnnotatedElementUtils.hasAnnotation(method, Bean.class));
	}

	private static void scopedAlternative(Registration registration, List<Refusal> refusals) {
		if (ScopedProxyUtils.isScopedTarget(registration.name())
				&& !registration.internalName().equals(registration.name())) {
			refusals.add(new Refusal("Alternatives with one name of which one has a scoped proxy",
					String.valueOf(registration.source()), "give the bean '%s' a name of its own"
						.formatted(ScopedProxyUtils.getOriginalBeanName(registration.name()))));
		}
	}

	// Whoever registers by code looks whether the name is taken, and may then change what
	// it finds: only the same definition can be left out without a difference.
	private void differentAlternative(Registration registration, List<Refusal> refusals) {
		String name = registration.name();
		if (registration.origin() != Origin.PROGRAMMATIC || registration.internalName().equals(name)
				|| Registrations.isShared(name)) {
			return;
		}
		String own = DefinitionFingerprint.of(this.factory.getBeanDefinition(registration.internalName()));
		for (Registration other : this.model.registrations().named(name)) {
			if (!DefinitionFingerprint.of(this.factory.getBeanDefinition(other.internalName())).equals(own)) {
				refusals.add(new Refusal(
						"Two configuration classes, of which one depends on a run-time condition, register the bean '%s' differently"
							.formatted(name),
						"%s and %s".formatted(other.configuration(), registration.configuration()),
						"move the annotations that register it (@Enable..., @Import) to one configuration class without conditions"));
				return;
			}
		}
	}

}
