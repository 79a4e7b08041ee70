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

import java.util.List;

import org.springframework.core.type.AnnotationMetadata;

/**
 * What the parser found out about a configuration class.
 *
 * @param metadata the class
 * @param importers the names of the classes that import it
 * @param scannedPackages the packages that it has scanned
 * @param registrars the names of the
 * {@link org.springframework.beans.factory.BeanRegistrar bean registrars} that it imports
 */
public record DeclaredConfiguration(AnnotationMetadata metadata, List<String> importers, List<String> scannedPackages,
		List<String> registrars) {

	String className() {
		return this.metadata.getClassName();
	}

}
