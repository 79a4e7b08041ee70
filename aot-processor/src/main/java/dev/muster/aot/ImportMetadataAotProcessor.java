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

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.lang.model.element.Modifier;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.generate.GeneratedMethod;
import org.springframework.aot.generate.GenerationContext;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.aot.BeanFactoryInitializationCode;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ImportAware;
import org.springframework.javapoet.CodeBlock;
import org.springframework.javapoet.MethodSpec;
import org.springframework.util.ClassUtils;

import dev.muster.imports.ImportMetadataPostProcessor;

/**
 * Replaces the way in which Spring Framework 7.0 tells an {@link ImportAware}
 * configuration its importer in generated code. Framework reads the importer's class file
 * and therefore embeds it in the executable; the annotations of the loaded class say the
 * same, so the class file hint is withdrawn.
 * <p>
 * The processor has no order, so it runs after Framework's own, which is
 * {@code PriorityOrdered}. It does nothing in an application without such imports.
 */
final class ImportMetadataAotProcessor implements BeanFactoryInitializationAotProcessor {

	@Override
	public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
			ConfigurableListableBeanFactory beanFactory) {
		Map<String, List<String>> importers = importers(beanFactory);
		return importers.isEmpty() ? null : new Contribution(importers);
	}

	private static Map<String, List<String>> importers(ConfigurableListableBeanFactory beanFactory) {
		Map<String, List<String>> importers = new TreeMap<>();
		if (!beanFactory.containsSingleton(FrameworkInternals.IMPORT_REGISTRY)) {
			return importers;
		}
		for (String name : beanFactory.getBeanDefinitionNames()) {
			Class<?> type = beanFactory.getType(name);
			if (type != null && ImportAware.class.isAssignableFrom(type)) {
				String imported = ClassUtils.getUserClass(type).getName();
				List<String> found = FrameworkInternals.importersOf(beanFactory, imported);
				if (!found.isEmpty()) {
					importers.put(imported, found);
				}
			}
		}
		return importers;
	}

	/**
	 * Generates the registration of the post-processor and corrects the hints.
	 *
	 * @param importers the importing classes of each imported class, in the order of the
	 * imports
	 */
	private record Contribution(
			Map<String, List<String>> importers) implements BeanFactoryInitializationAotContribution {

		@Override
		public void applyTo(GenerationContext generationContext, BeanFactoryInitializationCode code) {
			GeneratedMethod method = code.getMethods().add("registerImportMetadata", this::generate);
			code.addInitializer(method.toMethodReference());
			RuntimeHints hints = generationContext.getRuntimeHints();
			this.importers.values().stream().flatMap(List::stream).map(TypeReference::of).forEach((importer) -> {
				hints.reflection().registerType(importer);
				FrameworkInternals.withdrawClassFile(hints, importer);
			});
		}

		private void generate(MethodSpec.Builder method) {
			method.addJavadoc("Register the importers of imported configuration classes.");
			method.addModifiers(Modifier.PRIVATE);
			method.addParameter(DefaultListableBeanFactory.class, BeanFactoryInitializationCode.BEAN_FACTORY_VARIABLE);
			CodeBlock.Builder entries = CodeBlock.builder();
			this.importers.forEach((imported, found) -> {
				entries.add(entries.isEmpty() ? "\n" : ",\n");
				CodeBlock names = found.stream()
					.map((name) -> CodeBlock.of("$S", name))
					.collect(CodeBlock.joining(", "));
				entries.add("$T.entry($S, $T.of($L))", Map.class, imported, List.class, names);
			});
			method.addStatement("$T.register($L, $T.ofEntries($L))", ImportMetadataPostProcessor.class,
					BeanFactoryInitializationCode.BEAN_FACTORY_VARIABLE, Map.class, entries.build());
		}

	}

}
