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

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;

/**
 * Finds what a change log of Liquibase includes, in any of its formats: whatever is
 * written in it and is there, as a file or folder of the class path or beside it.
 */
final class ChangeLogs {

	private static final int MOST = 4 * 1024 * 1024;

	private static final Pattern PATH = Pattern.compile("[\\w.$@-]*/?[\\w./$@-]*(?:/|\\.(?:xml|ya?ml|json|sql|csv))");

	private final ClassPathResources resources;

	ChangeLogs(ClassPathResources resources) {
		this.resources = resources;
	}

	/**
	 * Find the files.
	 * @param path the path of the first one
	 * @return all files by their names, empty if there is no first one
	 */
	SortedMap<String, Resource> find(String path) {
		SortedMap<String, Resource> found = new TreeMap<>();
		Deque<String> open = new ArrayDeque<>();
		add(this.resources.find(path), found, open);
		while (!open.isEmpty()) {
			String name = open.remove();
			Resource resource = found.get(name);
			if (resource == null || name.endsWith(".sql") || name.endsWith(".csv")) {
				continue;
			}
			String folder = name.substring(0, name.lastIndexOf('/') + 1);
			Matcher matcher = PATH.matcher(new String(ClassPathResources.read(resource, MOST), StandardCharsets.UTF_8));
			while (matcher.find()) {
				String written = matcher.group().replaceFirst("^/+", "");
				if (!written.isEmpty() && !written.contains("..")) {
					add(beneath(written), found, open);
					add(beneath(folder + written), found, open);
				}
			}
		}
		return found;
	}

	private SortedMap<String, Resource> beneath(String path) {
		if (path.endsWith("/")) {
			return this.resources.isFolder(path) ? this.resources.find(path + "**/*") : new TreeMap<>();
		}
		return this.resources.find(path);
	}

	private static void add(SortedMap<String, Resource> those, SortedMap<String, Resource> found, Deque<String> open) {
		those.forEach((name, resource) -> {
			if (found.putIfAbsent(name, resource) == null) {
				open.add(name);
			}
		});
	}

}
