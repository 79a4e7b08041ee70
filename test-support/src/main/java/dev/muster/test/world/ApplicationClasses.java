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

package dev.muster.test.world;

import java.util.List;

/**
 * The classes that are the application's own, as against those of its libraries.
 *
 * @param packages the packages that they are in or below
 */
record ApplicationClasses(List<String> packages) {

	ApplicationClasses {
		packages = List.copyOf(packages);
	}

	/**
	 * Whether a class is one of them.
	 * @param name its name, as {@link Class#getName()} returns it
	 * @return whether it is
	 */
	boolean include(String name) {
		return this.packages.stream().anyMatch((parent) -> parent.isEmpty() || name.startsWith(parent + "."));
	}

	boolean includeResource(String resource) {
		return resource.endsWith(ClosedWorldClassLoader.CLASS_FILE) && include(resource.replace('/', '.'));
	}

}
