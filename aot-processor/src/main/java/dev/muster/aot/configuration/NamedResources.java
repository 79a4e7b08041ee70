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

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;

/**
 * Finds the resources that values name.
 */
final class NamedResources {

	private final ClassPathResources resources;

	private final Set<String> accepted;

	private final Findings findings;

	/**
	 * Create the finder.
	 * @param resources the resources of the class path
	 * @param accepted properties, in their uniform form, of which nothing is reported
	 * @param findings where to add what is found
	 */
	NamedResources(ClassPathResources resources, Set<String> accepted, Findings findings) {
		this.resources = resources;
		this.accepted = accepted;
		this.findings = findings;
	}

	/**
	 * Add what a value names.
	 * @param rule the rule of the property
	 * @param value the value
	 * @param expanded the value, its placeholders expanded
	 */
	void add(Rule rule, ConfiguredValue value, String expanded) {
		switch (rule) {
			case FILES -> Location.listedIn(expanded).forEach((location) -> addFiles(value, location));
			case FOLDERS -> Location.listedIn(expanded).forEach((location) -> addFolder(value, location));
			case MESSAGES -> Location.listedIn(expanded).forEach((location) -> addMessages(value, location));
			case CHANGE_LOG -> Location.listedIn(expanded)
				.forEach((location) -> add(value, location,
						isSearched(location) ? new ChangeLogs(this.resources).find(location.path()) : new TreeMap<>()));
			default -> Location.in(expanded).forEach((location) -> addFiles(value, location));
		}
	}

	/**
	 * Add what the author names.
	 * @param value the value of the author's property
	 * @param text a location
	 */
	void addByAuthor(ConfiguredValue value, String text) {
		Location location = Location.parse(text);
		SortedMap<String, Resource> found = (location != null && location.known()) ? files(location.path())
				: new TreeMap<>();
		if (location == null || found.isEmpty()) {
			throw new IllegalStateException(
					"The property '%s' names '%s', which matches nothing on the class path: correct or remove it."
						.formatted(value.property(), text));
		}
		found.keySet().forEach((name) -> this.findings.add(Named.Kind.RESOURCE, name, value));
	}

	private void addFiles(ConfiguredValue value, Location location) {
		add(value, location, isSearched(location) ? files(location.path()) : new TreeMap<>());
	}

	private SortedMap<String, Resource> files(String path) {
		SortedMap<String, Resource> found = this.resources.find(path);
		if (found.isEmpty() && !this.resources.isPattern(path)) {
			found = this.resources.isFolder(path) ? this.resources.find(folder(path) + "**/*") : bundle(path);
		}
		return found;
	}

	// Base names of bundles are locations too, without an extension.
	private SortedMap<String, Resource> bundle(String path) {
		SortedMap<String, Resource> found = new TreeMap<>();
		if (!path.isEmpty() && !path.endsWith("/") && StringUtils.getFilenameExtension(path) == null) {
			found.putAll(this.resources.find(path + ".*"));
			found.putAll(this.resources.find(path + "_*.*"));
		}
		return found;
	}

	private void addFolder(ConfiguredValue value, Location location) {
		SortedMap<String, Resource> found = new TreeMap<>();
		if (isSearched(location)) {
			found.putAll(this.resources.find(folder(location.path()) + "**/*"));
		}
		add(value, location, found);
	}

	private static String folder(String path) {
		return path.endsWith("/") ? path : path + "/";
	}

	private static boolean isSearched(Location location) {
		return location.known() && !location.path().isEmpty();
	}

	private void addMessages(ConfiguredValue value, Location location) {
		if (!isSearched(location)) {
			add(value, location, new TreeMap<>());
			return;
		}
		String base = location.path().replace('.', '/');
		SortedMap<String, Resource> found = this.resources.find(base + ".properties");
		for (Map.Entry<String, Resource> variant : this.resources.find(base + "_*.properties").entrySet()) {
			found.put(variant.getKey(), variant.getValue());
			String suffix = variant.getKey().substring(base.length() + 1, variant.getKey().lastIndexOf('.'));
			Locale locale = Locale.forLanguageTag(suffix.replace('_', '-'));
			if (!locale.getLanguage().isEmpty()) {
				this.findings.add(Named.Kind.LANGUAGE, locale.toLanguageTag(), value);
			}
		}
		add(value, location, found);
	}

	private void add(ConfiguredValue value, Location location, SortedMap<String, Resource> found) {
		found.forEach((name, resource) -> add(value, name, resource));
		if (this.accepted.contains(PropertyName.uniform(value.property()))) {
			return;
		}
		if (!location.known()) {
			this.findings.add(Problems.unknown(value, location));
		}
		else if (location.path().isEmpty()) {
			this.findings.add(Problems.everything(value, location));
		}
		else if (found.isEmpty() && !location.optional()) {
			this.findings.add(this.resources.all(location.path()).isEmpty() ? Problems.unmatched(value, location)
					: Problems.classFiles(value, location));
		}
	}

	private void add(ConfiguredValue value, String name, Resource resource) {
		if (this.findings.contains(Named.Kind.RESOURCE, name)) {
			return;
		}
		if (PrivateKeys.isIn(name, resource)) {
			this.findings.add(Problems.secret(value, name));
		}
		else {
			this.findings.add(Named.Kind.RESOURCE, name, value);
		}
	}

}
