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

package dev.muster.buildpack.metadata;

import java.nio.file.Path;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * What Jazzer feeds to the reader of reachability metadata.
 */
public final class MetadataFuzzTarget {

	private MetadataFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) {
		try {
			ObjectNode content = MetadataClassPath.parse(input, Path.of("reachability-metadata.json"));
			List<ResourceEntry> entries = ResourceEntry.of(content);
			entries.forEach((entry) -> entry.matches("com/example/Service.class"));
			entries.stream().filter(ResourceEntry::namesClassFiles).forEach(ResourceEntry::remove);
			ObjectNode written = MetadataClassPath.parse(MetadataClassPath.print(content), Path.of("written"));
			if (ResourceEntry.of(written).stream().anyMatch(ResourceEntry::namesClassFiles)) {
				throw new AssertionError("an entry that names a class file is left");
			}
		}
		catch (BuildFailedException ex) {
			if (ex.getMessage() == null) {
				throw new AssertionError("a refusal says nothing", ex);
			}
		}
	}

}
