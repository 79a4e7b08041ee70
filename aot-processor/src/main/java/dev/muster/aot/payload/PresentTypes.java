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

package dev.muster.aot.payload;

import java.util.Arrays;
import java.util.List;

import org.springframework.util.ClassUtils;

/**
 * Types of frameworks that do not have to be there.
 */
final class PresentTypes {

	private PresentTypes() {
	}

	/**
	 * Return the types that are there.
	 * @param names the names of types
	 * @return those of them that are on the class path of Muster
	 */
	static List<Class<?>> of(String... names) {
		ClassLoader classLoader = PresentTypes.class.getClassLoader();
		return Arrays.stream(names)
			.filter((name) -> ClassUtils.isPresent(name, classLoader))
			.<Class<?>>map((name) -> ClassUtils.resolveClassName(name, classLoader))
			.toList();
	}

}
