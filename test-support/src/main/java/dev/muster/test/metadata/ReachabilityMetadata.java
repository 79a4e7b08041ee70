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

package dev.muster.test.metadata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.muster.test.classpath.ClassPath;
import dev.muster.test.classpath.Location;
import dev.muster.test.failure.TestSetupException;

/**
 * All reachability metadata of a class path, taken together. It is less exact than
 * native-image in three ways: conditions ({@code typeReached}) are taken as met; proxies,
 * lambdas, serialization and JNI are not looked at; options in
 * {@code native-image.properties} are not read.
 */
public final class ReachabilityMetadata {

	private static final String FOLDER = "META-INF/native-image";

	private final ResourceHints resources = new ResourceHints();

	private final Map<String, MemberHints> types = new ConcurrentHashMap<>();

	/**
	 * Read all metadata files of a class path.
	 * @param classPath the class path
	 * @return what they say
	 * @throws TestSetupException if a file is not what its name says
	 */
	public static ReachabilityMetadata read(ClassPath classPath) {
		ReachabilityMetadata metadata = new ReachabilityMetadata();
		for (Path entry : classPath.entries()) {
			try (Location location = Location.open(entry)) {
				for (String name : location.names(FOLDER)) {
					if (MetadataFile.isMetadata(name)) {
						new MetadataFile(name, entry).parse(location.read(name), metadata);
					}
				}
			}
			catch (IOException ex) {
				throw new TestSetupException("reachability metadata cannot be read", entry.toString(),
						"put folders and jars on the class path only", ex);
			}
		}
		return metadata;
	}

	public ResourceHints resources() {
		return this.resources;
	}

	public Set<String> types() {
		return Set.copyOf(this.types.keySet());
	}

	/**
	 * Return the hints of a type, to be read or added to.
	 * @param type its name, as {@link Class#getName()} returns it
	 * @return its hints; empty ones if metadata does not know it
	 */
	public MemberHints type(String type) {
		return this.types.computeIfAbsent(type, (name) -> new MemberHints());
	}

}
