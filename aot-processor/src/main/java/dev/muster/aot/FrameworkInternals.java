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

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.aot.hint.ResourceHints;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.TypeReference;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.Assert;
import org.springframework.util.MultiValueMap;
import org.springframework.util.ReflectionUtils;

/**
 * The place that reaches by reflection for what Spring Framework does not publish; the
 * other one, for what is package-private, is
 * {@link org.springframework.context.annotation.OpenConfigurationClassPostProcessor}.
 * Written for Framework 7.0; with another version the build stops here, with a message.
 */
final class FrameworkInternals {

	/**
	 * The singleton in which {@code ConfigurationClassPostProcessor} keeps who imported
	 * whom.
	 */
	static final String IMPORT_REGISTRY = "org.springframework.context.annotation.ConfigurationClassPostProcessor"
			+ ".importRegistry";

	private FrameworkInternals() {
	}

	/**
	 * Return who imported a configuration class: the field {@code imports} of
	 * {@code ConfigurationClassParser.ImportStack}, of which
	 * {@code ImportRegistry#getImportingClassFor(String)} answers the last.
	 * @param beanFactory the bean factory that holds the registry
	 * @param imported the fully qualified name of the imported class
	 * @return the fully qualified names of the importers, in the order of the imports;
	 * empty if there are none
	 */
	@SuppressWarnings("unchecked")
	static List<String> importersOf(BeanFactory beanFactory, String imported) {
		Object registry = beanFactory.getBean(IMPORT_REGISTRY);
		Field field = ReflectionUtils.findField(registry.getClass(), "imports", MultiValueMap.class);
		Assert.state(field != null, () -> unsupported("ImportStack#imports"));
		ReflectionUtils.makeAccessible(field);
		Map<String, List<AnnotationMetadata>> imports = (Map<String, List<AnnotationMetadata>>) ReflectionUtils
			.getField(field, registry);
		Assert.state(imports != null, () -> unsupported("ImportStack#imports"));
		return imports.getOrDefault(imported, List.of()).stream().map(AnnotationMetadata::getClassName).toList();
	}

	/**
	 * Withdraw a class file from the resources: {@link ResourceHints} has no method that
	 * removes a hint.
	 * @param hints the hints
	 * @param type the type whose class file was registered
	 */
	@SuppressWarnings("unchecked")
	static void withdrawClassFile(RuntimeHints hints, TypeReference type) {
		Field field = ReflectionUtils.findField(ResourceHints.class, "types", Set.class);
		Assert.state(field != null, () -> unsupported("ResourceHints#types"));
		ReflectionUtils.makeAccessible(field);
		Set<TypeReference> types = (Set<TypeReference>) ReflectionUtils.getField(field, hints.resources());
		Assert.state(types != null, () -> unsupported("ResourceHints#types"));
		types.remove(type);
	}

	private static String unsupported(String member) {
		return member + " does not exist: this version of Muster supports Spring Framework 7.0 and the class path has "
				+ org.springframework.core.SpringVersion.getVersion() + ". Use the version of Muster that supports it.";
	}

}
