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

/**
 * Tells which configuration classes the running application has loaded. Implemented by
 * the bean factory that repeats the registrations of the build.
 */
public interface LoadedConfigurations {

	/**
	 * Return whether a configuration class is loaded.
	 * @param className the fully qualified name of the class
	 * @return {@code false} only if an open decision has excluded it
	 */
	boolean isLoaded(String className);

}
