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
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport;
import org.springframework.boot.autoconfigure.condition.ConditionEvaluationReport.ConditionAndOutcomes;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.Resource;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.util.ClassUtils;

import dev.muster.aot.code.ClassFiles;
import dev.muster.aot.hint.Background;
import dev.muster.manifest.LeftOut;
import dev.muster.scan.BeanTypes;

/**
 * Finds the classes that are annotated as controllers, lie beside the application's own
 * classes, and are the class of no bean. No class is loaded for it.
 */
final class LeftOutControllers {

	private static final String CONTROLLER = "org.springframework.stereotype.Controller";

	private final ConfigurableListableBeanFactory beanFactory;

	private final ScannedPackages scanned;

	private final Background<Map<String, Resource>> classFiles;

	LeftOutControllers(ConfigurableListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
		this.scanned = ScannedPackages.of(beanFactory);
		ClassLoader classLoader = beanFactory.getBeanClassLoader();
		List<String> packages = AutoConfigurationPackages.has(beanFactory) ? AutoConfigurationPackages.get(beanFactory)
				: List.of();
		this.classFiles = Background.run("muster-class-files",
				() -> (classLoader != null) ? ClassFiles.beside(classLoader, packages) : Map.of());
	}

	/**
	 * Find the classes.
	 * @return the classes with the reasons; empty if the application has no packages of
	 * its own
	 */
	List<LeftOut> find() {
		Set<String> registered = registered();
		List<LeftOut> leftOut = new ArrayList<>();
		for (AnnotationMetadata candidate : candidates(registered)) {
			if (!candidate.isInterface()) {
				leftOut.add(leftOut(candidate));
			}
		}
		return leftOut;
	}

	private Set<String> registered() {
		Set<String> registered = new HashSet<>();
		for (String name : this.beanFactory.getBeanDefinitionNames()) {
			Class<?> type = BeanTypes.of(this.beanFactory, name);
			while (type != null) {
				registered.add(type.getName());
				type = type.getSuperclass();
			}
		}
		// Registrars run again at start-up, and may then register others.
		BeanRegistrarHintsAotProcessor.types(this.beanFactory).forEach((type) -> registered.add(type.getName()));
		return registered;
	}

	private List<AnnotationMetadata> candidates(Set<String> registered) {
		SimpleMetadataReaderFactory reader = new SimpleMetadataReaderFactory(this.beanFactory.getBeanClassLoader());
		List<AnnotationMetadata> candidates = new ArrayList<>();
		this.classFiles.result().forEach((name, classFile) -> {
			if (!registered.contains(name)) {
				AnnotationMetadata metadata = read(reader, classFile);
				if (metadata.isAnnotated(CONTROLLER)) {
					candidates.add(metadata);
				}
			}
		});
		return candidates;
	}

	private static AnnotationMetadata read(SimpleMetadataReaderFactory reader, Resource classFile) {
		try {
			return reader.getMetadataReader(classFile).getAnnotationMetadata();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The class file %s cannot be read".formatted(classFile), ex);
		}
	}

	private LeftOut leftOut(AnnotationMetadata candidate) {
		String type = candidate.getClassName();
		if (candidate.isAbstract()) {
			return new LeftOut(type, LeftOut.Reason.ABSTRACT, "no bean extends it");
		}
		String condition = condition(candidate);
		if (condition != null) {
			return new LeftOut(type, LeftOut.Reason.CONDITION, condition);
		}
		if (!this.scanned.contain(type)) {
			return new LeftOut(type, LeftOut.Reason.OUTSIDE_THE_PACKAGES,
					"no component scan looks at its package, and nothing else registers it");
		}
		return candidate.isIndependent()
				? new LeftOut(type, LeftOut.Reason.EXCLUDED,
						"a component scan looks at its package, and a filter of the scan leaves it out")
				: new LeftOut(type, LeftOut.Reason.INNER_CLASS,
						"a component scan passes over inner classes that are not static, and over local ones");
	}

	private @Nullable String condition(AnnotationMetadata candidate) {
		ConditionAndOutcomes outcomes = ConditionEvaluationReport.get(this.beanFactory)
			.getConditionAndOutcomesBySource()
			.get(candidate.getClassName());
		if (outcomes != null && !outcomes.isFullMatch()) {
			return StreamSupport.stream(outcomes.spliterator(), false)
				.filter((each) -> !each.getOutcome().isMatch())
				.map((each) -> String.valueOf(each.getOutcome().getMessage()))
				.collect(Collectors.joining("; "));
		}
		String annotations = candidate.getAnnotations()
			.stream(Conditional.class)
			.map((annotation) -> "@" + ClassUtils.getShortName(annotation.getRoot().getType()))
			.distinct()
			.sorted()
			.collect(Collectors.joining(" "));
		return annotations.isEmpty() ? null : annotations + " did not match while the application was processed";
	}

}
