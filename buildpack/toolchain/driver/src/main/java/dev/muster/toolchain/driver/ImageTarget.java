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

package dev.muster.toolchain.driver;

import java.nio.file.Path;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The image to make.
 *
 * @param mainClass its main class, if any
 * @param mainModule its main module, if any
 * @param folder the folder to put it in
 * @param name its file name
 */
record ImageTarget(@Nullable String mainClass, @Nullable String mainModule, Path folder, String name) {

	static String defaultName(@Nullable String mainClass, @Nullable String mainModule) {
		if (mainClass != null) {
			return mainClass.toLowerCase(Locale.ROOT);
		}
		if (mainModule != null) {
			return mainModule;
		}
		throw new UsageException(
				"neither a main class nor an image name is given. Name a main class, use -jar or -m, or "
						+ "name a shared library with -o.");
	}

}
