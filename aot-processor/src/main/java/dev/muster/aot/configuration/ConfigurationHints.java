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

package dev.muster.aot.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import javax.sql.DataSource;

import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.beans.factory.aot.AotServices;
import org.springframework.util.ClassUtils;

/**
 * Registers the hints of what configuration names, and tells which of them are new.
 */
final class ConfigurationHints {

	private final RuntimeHints hints;

	private final RuntimeHints known;

	private final ClassLoader classLoader;

	/**
	 * Create the registration.
	 * @param hints where to register hints
	 * @param known the hints that are there without it
	 * @param classLoader the class loader of the application
	 */
	ConfigurationHints(RuntimeHints hints, RuntimeHints known, ClassLoader classLoader) {
		this.hints = hints;
		this.known = known;
		this.classLoader = classLoader;
	}

	/**
	 * Return the hints that libraries register by themselves. Which come first, those or
	 * the ones of this class, is open, so a copy tells.
	 * @param classLoader the class loader of the application
	 * @return the hints
	 */
	static RuntimeHints ofLibraries(ClassLoader classLoader) {
		RuntimeHints known = new RuntimeHints();
		for (RuntimeHintsRegistrar registrar : AotServices.factories(classLoader).load(RuntimeHintsRegistrar.class)) {
			registrar.registerHints(known, classLoader);
		}
		return known;
	}

	/**
	 * Register hints.
	 * @param findings what configuration names
	 * @return what there were no hints for
	 */
	List<Named> register(Findings findings) {
		List<Named> added = new ArrayList<>();
		for (Named resource : findings.named(Named.Kind.RESOURCE)) {
			if (!RuntimeHintsPredicates.resource().forResource(resource.name()).test(this.known)) {
				added.add(resource);
			}
			this.hints.resources().registerPattern(resource.name());
		}
		for (Named named : findings.named(Named.Kind.CLASS)) {
			Class<?> type = ClassUtils.resolveClassName(named.name(), this.classLoader);
			Predicate<RuntimeHints> predicate = RuntimeHintsPredicates.reflection()
				.onType(type)
				.withAnyMemberCategory(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
						MemberCategory.INVOKE_PUBLIC_CONSTRUCTORS);
			if (!predicate.test(this.known)) {
				added.add(named);
			}
			register(type);
		}
		return added;
	}

	private void register(Class<?> type) {
		this.hints.reflection().registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS);
		if (DataSource.class.isAssignableFrom(type)) {
			// Its settings are bound by their setters.
			this.hints.reflection().registerType(type, MemberCategory.INVOKE_PUBLIC_METHODS);
		}
	}

}
