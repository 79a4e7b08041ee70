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

package dev.muster.manifest;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

/**
 * Where a controller comes from, in words that are the same on every build machine.
 *
 * @param form how its bean is declared
 * @param declaredBy the class, or {@code class#method}, that declares the bean
 * @param location the file name of the library that holds that class, or of the folder of
 * classes; {@code null} if it cannot be told
 * @param conditions the classes and methods whose conditions decide whether the bean
 * exists, each with the names of its condition annotations
 */
public record Origin(Form form, String declaredBy, @Nullable String location, List<String> conditions) {

	public Origin {
		Assert.notNull(form, "'form' must not be null");
		Assert.hasText(declaredBy, "'declaredBy' must not be empty");
		conditions = List.copyOf(conditions);
	}

	/**
	 * How a bean is declared.
	 */
	public enum Form {

		/**
		 * A class that was scanned, imported, or registered as it is.
		 */
		COMPONENT,

		/**
		 * A {@code @Bean} method.
		 */
		METHOD,

		/**
		 * A bean registrar, which runs again when the application starts: it may then
		 * register other beans than the build has seen.
		 */
		REGISTRAR

	}

}
