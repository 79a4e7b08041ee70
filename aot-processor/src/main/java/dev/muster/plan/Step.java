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

package dev.muster.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One step of the registration of bean definitions, in the order of the build.
 */
public sealed interface Step {

	/**
	 * Register a definition that no open decision touches.
	 *
	 * @param name the name of the bean
	 */
	record RegisterSure(String name) implements Step {

	}

	/**
	 * Register a definition if the open decisions allow it.
	 *
	 * @param internalName the name in the generated code, which differs from the real one
	 * if there are alternatives
	 * @param name the real name of the bean
	 * @param configuration the configuration class that is being loaded, or {@code null}
	 * @param source the class or method that the definition comes from, or {@code null}
	 * if it carries no conditions
	 * @param origin how the definition was registered
	 * @param aliases further names of the bean
	 */
	record RegisterOpen(String internalName, String name, @Nullable String configuration, @Nullable Source source,
			Origin origin, List<String> aliases) implements Step {

		public RegisterOpen {
			aliases = List.copyOf(aliases);
		}

	}

	/**
	 * Load a configuration class.
	 *
	 * @param configuration the fully qualified name of the class
	 */
	record Load(String configuration) implements Step {

	}

	/**
	 * Register what a {@link org.springframework.beans.factory.BeanRegistrar} has
	 * registered.
	 *
	 * @param configuration the configuration class that imports the registrar
	 * @param registrar the fully qualified name of the registrar
	 */
	record ApplyRegistrar(String configuration, String registrar) implements Step {

	}

}
