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

package dev.muster.buildpack.application;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import dev.muster.buildpack.failure.BuildFailedException;

/**
 * What the user of the buildpack wants to have among the resources of the executable, and
 * what not, whatever the application's own metadata says.
 *
 * @param included globs over the class path, in the form of reachability metadata
 * @param excluded globs over the files of the application that are no classes
 */
public record ResourceSelection(List<String> included, List<String> excluded) {

	private static final String METADATA = "META-INF/native-image/";

	private static final String INCLUDED = METADATA + "dev.muster/included-resources/reachability-metadata.json";

	/**
	 * Apply the selection to the classes of an application.
	 * @param classes the folder of the classes and resources
	 * @return the names of the files that were removed
	 * @throws IOException if a file cannot be written or removed
	 * @throws BuildFailedException if a glob matches nothing, or what it must not match
	 */
	public List<String> apply(Path classes) throws IOException {
		List<String> removed = new ArrayList<>();
		for (String glob : this.excluded) {
			removed.addAll(exclude(classes, glob));
		}
		for (String glob : this.included) {
			if (glob.endsWith(".class") || glob.endsWith("*")) {
				throw refused("BP_MUSTER_INCLUDE_RESOURCES", glob, "takes class files along",
						"end it with the name or the extension of the resources, like config/**/*.json");
			}
		}
		if (!this.included.isEmpty()) {
			Path file = classes.resolve(INCLUDED);
			Files.createDirectories(classes.resolve(METADATA + "dev.muster/included-resources"));
			List<Map<String, String>> entries = this.included.stream().map((glob) -> Map.of("glob", glob)).toList();
			Files.writeString(file, JsonMapper.shared().writeValueAsString(Map.of("resources", entries)));
		}
		return removed;
	}

	// What is not on the class path gets into no executable, whoever asks for it.
	private static List<String> exclude(Path classes, String glob) throws IOException {
		PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
		List<String> removed = new ArrayList<>();
		for (Path file : files(classes)) {
			Path name = classes.relativize(file);
			if (matcher.matches(name)) {
				if (name.toString().endsWith(".class") || name.startsWith(METADATA)) {
					throw refused("BP_MUSTER_EXCLUDE_RESOURCES", glob,
							"matches '%s', without which no executable is made".formatted(name), "name resources only");
				}
				Files.delete(file);
				removed.add(name.toString());
			}
		}
		if (removed.isEmpty()) {
			throw refused("BP_MUSTER_EXCLUDE_RESOURCES", glob, "matches no file of the application",
					"correct it, or remove it; globs are relative to the class path, like banner.txt or static/**");
		}
		return removed;
	}

	private static List<Path> files(Path classes) throws IOException {
		try (Stream<Path> files = Files.walk(classes)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static BuildFailedException refused(String option, String glob, String what, String action) {
		return new BuildFailedException("the glob '%s' of the option '%s' %s".formatted(glob, option, what),
				"the build's environment (<env> of the image in the POM, or --env of pack)", action);
	}

}
