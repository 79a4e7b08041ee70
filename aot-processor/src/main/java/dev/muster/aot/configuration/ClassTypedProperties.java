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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.json.JsonParser;
import org.springframework.boot.json.JsonParserFactory;

/**
 * The properties whose type is a class, by the configuration metadata of all libraries.
 */
final class ClassTypedProperties {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private final Set<String> names;

	private ClassTypedProperties(Set<String> names) {
		this.names = names;
	}

	/**
	 * Read the metadata.
	 * @param classLoader the class loader of the application
	 * @return the properties
	 */
	static ClassTypedProperties read(ClassLoader classLoader) {
		Set<String> names = new HashSet<>();
		JsonParser parser = JsonParserFactory.getJsonParser();
		try {
			for (URL url : Collections.list(classLoader.getResources(METADATA))) {
				try (InputStream stream = url.openStream()) {
					add(parser.parseMap(new String(stream.readAllBytes(), StandardCharsets.UTF_8)), names);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("%s of the libraries cannot be read".formatted(METADATA), ex);
		}
		return new ClassTypedProperties(names);
	}

	private static void add(Map<String, Object> metadata, Set<String> names) {
		if (metadata.get("properties") instanceof List<?> properties) {
			for (Object each : properties) {
				if (each instanceof Map<?, ?> property && property.get("name") instanceof String name
						&& property.get("type") instanceof String type && type.contains("java.lang.Class<")) {
					names.add(PropertyName.uniform(name));
				}
			}
		}
	}

	boolean contains(String property) {
		return this.names.contains(PropertyName.uniform(property));
	}

}
