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

import org.springframework.util.Assert;

/**
 * A configuration class that is loaded only if open decisions allow it.
 *
 * @param className the fully qualified name of the class
 * @param importers the classes that import it, of which one has to be loaded; empty if it
 * is not imported
 */
public record OpenConfiguration(String className, List<String> importers) {

	public OpenConfiguration {
		Assert.hasText(className, "'className' must not be empty");
		importers = List.copyOf(importers);
	}

}
