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

import java.util.Set;

import org.springframework.boot.autoconfigure.condition.AbstractNestedCondition;
import org.springframework.context.annotation.Condition;

import dev.muster.condition.RuntimeCondition;

/**
 * What the answer of a condition depends on. The names are those of Spring Framework 7.0
 * and Spring Boot 4.1, whose condition classes are package-private.
 */
enum ConditionKind {

	/**
	 * On the class path or the kind of application: decided by the build, as Spring does.
	 */
	STRUCTURAL,

	/**
	 * On the environment: profiles and properties.
	 */
	ENVIRONMENTAL,

	/**
	 * On the bean definitions that are registered already.
	 */
	BEANS,

	/**
	 * On the conditions of its member classes.
	 */
	NESTED,

	/**
	 * On something that is not known.
	 */
	UNKNOWN;

	private static final String BOOT = "org.springframework.boot.autoconfigure.condition.";

	private static final Set<String> STRUCTURAL_NAMES = Set.of(BOOT + "OnClassCondition",
			BOOT + "OnWebApplicationCondition", BOOT + "OnJavaCondition", BOOT + "OnResourceCondition",
			BOOT + "OnWarDeploymentCondition", BOOT + "OnJndiCondition");

	private static final Set<String> ENVIRONMENTAL_NAMES = Set.of(
			"org.springframework.context.annotation.ProfileCondition", BOOT + "OnPropertyCondition",
			BOOT + "OnExpressionCondition", BOOT + "OnCloudPlatformCondition", BOOT + "OnThreadingCondition",
			// These and their subclasses read properties only. Not here: whether there is
			// a management port of its own, which decides about a context that the build
			// has to process as well.
			BOOT + "OnPropertyListCondition",
			"org.springframework.boot.actuate.autoconfigure.endpoint.condition.OnAvailableEndpointCondition",
			"org.springframework.boot.actuate.autoconfigure.OnEndpointElementCondition",
			"org.springframework.boot.autoconfigure.data.OnRepositoryTypeCondition",
			"org.springframework.boot.micrometer.metrics.autoconfigure.export.OnMetricsExportEnabledCondition",
			"org.springframework.boot.sql.autoconfigure.init.OnDatabaseInitializationCondition");

	private static final String BEANS_NAME = BOOT + "OnBeanCondition";

	/**
	 * Return the kind of a condition.
	 * @param type the class of the condition
	 * @param runtimeConditions the names of further conditions on the environment
	 * @return the kind
	 */
	static ConditionKind of(Class<?> type, Set<String> runtimeConditions) {
		String name = type.getName();
		if (STRUCTURAL_NAMES.contains(name)) {
			return STRUCTURAL;
		}
		if (runtimeConditions.contains(name) || RuntimeCondition.class.isAssignableFrom(type)) {
			return ENVIRONMENTAL;
		}
		for (Class<?> each = type; each != null; each = each.getSuperclass()) {
			if (ENVIRONMENTAL_NAMES.contains(each.getName())) {
				return ENVIRONMENTAL;
			}
		}
		if (name.equals(BEANS_NAME)) {
			return BEANS;
		}
		return AbstractNestedCondition.class.isAssignableFrom(type) ? NESTED : UNKNOWN;
	}

	/**
	 * Return whether a class is a condition that the build does not always decide itself.
	 * @param type the class
	 * @return {@code true} if it is
	 */
	static boolean canBeOpen(Class<?> type) {
		return Condition.class.isAssignableFrom(type) && !STRUCTURAL_NAMES.contains(type.getName());
	}

}
