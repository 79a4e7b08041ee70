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

package dev.muster.buildpack.layer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * What Jazzer feeds to the reader of a layer's description, which comes from a cache.
 */
public final class LayerFuzzTarget {

	private LayerFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Path folder = Files.createTempDirectory("muster-fuzz");
		Path file = Files.write(folder.resolve("layer.toml"), input);
		try {
			new Layer(folder.resolve("layer")).restored("key");
		}
		catch (BuildFailedException ex) {
			if (ex.getMessage() == null) {
				throw new AssertionError("a refusal says nothing", ex);
			}
		}
		finally {
			Files.delete(file);
			Files.delete(folder);
		}
	}

}
