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
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files below {@code META-INF/native-image} of the class path: metadata for the
 * builder, and properties with further arguments.
 */
final class ConfigurationFiles {

	private static final String FOLDER = "META-INF/native-image";

	/** Names of metadata files, and the builder option that takes each. */
	private static final Map<String, String> METADATA = Map.of("reachability-metadata.json",
			"ReachabilityMetadataResources", "reflect-config.json", "ReflectionConfigurationResources",
			"resource-config.json", "ResourceConfigurationResources", "jni-config.json", "JNIConfigurationResources",
			"proxy-config.json", "DynamicProxyConfigurationResources", "serialization-config.json",
			"SerializationConfigurationResources", "predefined-classes-config.json",
			"PredefinedClassesConfigurationResources");

	private final CommandLine commandLine;

	private final ImageRequest request;

	ConfigurationFiles(CommandLine commandLine, ImageRequest request) {
		this.commandLine = commandLine;
		this.request = request;
	}

	void apply(List<Path> entries) {
		for (Path entry : entries) {
			try {
				applyEntry(entry);
			}
			catch (IOException ex) {
				throw new UsageException(
						"cannot read the class path entry %s (%s). Replace it, or leave it out.".formatted(entry, ex),
						ex);
			}
		}
	}

	private void applyEntry(Path entry) throws IOException {
		if (Files.isDirectory(entry)) {
			applyRoot(entry, entry);
		}
		else if (ClassPath.isArchive(entry)) {
			try (FileSystem archive = FileSystems.newFileSystem(URI.create("jar:" + entry.toUri()), Map.of())) {
				applyRoot(entry, archive.getPath("/"));
			}
		}
	}

	private void applyRoot(Path entry, Path root) throws IOException {
		if (!Files.isDirectory(root.resolve(FOLDER))) {
			return;
		}
		List<Path> files;
		try (Stream<Path> walk = Files.walk(root.resolve(FOLDER))) {
			files = walk.filter(Files::isRegularFile).sorted().toList();
		}
		for (Path file : files) {
			if (!this.request.excludes(entry.toString(), "/" + root.relativize(file))) {
				applyFile(root, file);
			}
		}
	}

	private void applyFile(Path root, Path file) {
		String name = file.getFileName().toString();
		Origin origin = Origin.file(file.toUri().toString());
		String option = METADATA.get(name);
		if (option != null) {
			this.request.addHosted(HostedOption.of(option, root.relativize(file).toString()), origin.api());
		}
		else if (name.equals(NativeImageProperties.FILE_NAME)) {
			String folder = root.relativize(file).toString();
			folder = folder.substring(0, folder.length() - name.length() - 1);
			NativeImageProperties properties = NativeImageProperties.read(file, folder);
			if (properties.imageName() != null) {
				this.request.suggestImageName(properties.imageName());
			}
			this.request.javaOptions(origin).addAll(properties.javaOptions());
			this.commandLine.parse(properties.arguments(), origin);
		}
	}

}
