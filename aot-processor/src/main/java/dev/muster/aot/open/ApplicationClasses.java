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

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.util.ClassUtils;

/**
 * Tells the application's own classes from those of frameworks. Own is what lies below
 * the packages of the application, and everything else that is neither Spring's nor
 * shares a package with an auto-configuration.
 */
final class ApplicationClasses {

	private final Set<String> packages = new LinkedHashSet<>();

	private final Set<String> frameworkPackages = new LinkedHashSet<>();

	ApplicationClasses(@Nullable ClassLoader classLoader) {
		this.frameworkPackages.add("org.springframework");
		for (String candidate : ImportCandidates.load(AutoConfiguration.class, classLoader)) {
			this.frameworkPackages.add(ClassUtils.getPackageName(candidate));
		}
	}

	void addPackages(Collection<String> packageNames) {
		packageNames.stream().filter((name) -> !name.isBlank()).forEach(this.packages::add);
	}

	boolean contains(String className) {
		return isWithin(className, this.packages) || !isWithin(className, this.frameworkPackages);
	}

	private static boolean isWithin(String className, Set<String> packages) {
		String packageName = ClassUtils.getPackageName(className);
		while (!packageName.isEmpty()) {
			if (packages.contains(packageName)) {
				return true;
			}
			packageName = ClassUtils.getPackageName(packageName);
		}
		return false;
	}

}
