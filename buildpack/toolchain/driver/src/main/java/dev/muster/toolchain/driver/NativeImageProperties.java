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

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * A {@code native-image.properties} file.
 *
 * @param imageName the name of the image, when it gives one
 * @param javaOptions options for the builder's virtual machine
 * @param arguments arguments as on the command line
 */
record NativeImageProperties(@Nullable String imageName, List<String> javaOptions, List<String> arguments) {

	static final String FILE_NAME = "native-image.properties";

	/**
	 * Read a file.
	 * @param file the file
	 * @param folder its folder within the class path entry, which stands for {@code ${.}}
	 * @return its content
	 */
	static NativeImageProperties read(Path file, String folder) {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new UsageException("cannot read %s (%s). Correct the file, or leave it out with --exclude-config."
				.formatted(file.toUri(), ex), ex);
		}
		properties.replaceAll((key, value) -> value.toString().replace("${.}", folder));
		String origin = file.toUri().toString();
		return new NativeImageProperties(properties.getProperty("ImageName"),
				ArgumentFile.split(properties.getProperty("JavaArgs", ""), origin),
				ArgumentFile.split(properties.getProperty("Args", ""), origin));
	}

}
