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

package dev.muster.buildpack.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Jazzer feeds to the reader of one saved image: its layers, one over the other, and
 * its settings.
 */
public final class SavedImageFuzzTarget {

	private SavedImageFuzzTarget() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		Path archive = Files.write(Files.createTempFile("muster-fuzz", null), input);
		try (Image image = Image.read(archive, (path) -> true)) {
			image.settings();
			image.filesBelow("/").keySet().forEach((path) -> {
				if (image.file(path).isEmpty()) {
					throw new AssertionError("a file that is listed is not there: " + path);
				}
			});
		}
		catch (IOException ex) {
			if (ex.getMessage() == null) {
				throw new AssertionError("a refusal says nothing", ex);
			}
		}
		finally {
			Files.delete(archive);
		}
	}

}
