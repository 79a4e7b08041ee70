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

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.util.StringUtils;

/**
 * The configuration files of an application, of all profiles: the standard ones, those
 * that are imported, and those of {@code @PropertySource}. All documents of a file count.
 */
final class ConfigurationFiles {

	private static final List<String> FOLDERS = List.of("", "config/");

	private static final String IMPORT = PropertyName.uniform("spring.config.import");

	private final ClassPathResources resources;

	private final Map<String, PropertySourceLoader> loaders = new TreeMap<>();

	private final List<ConfiguredValue> values = new ArrayList<>();

	private final SortedMap<String, @Nullable ConfiguredValue> files = new TreeMap<>();

	private final SortedSet<ConfigurationProblem> problems = new TreeSet<>();

	private ConfigurationFiles(ClassPathResources resources, ClassLoader classLoader) {
		this.resources = resources;
		for (PropertySourceLoader loader : SpringFactoriesLoader.loadFactories(PropertySourceLoader.class,
				classLoader)) {
			for (String extension : loader.getFileExtensions()) {
				this.loaders.putIfAbsent(extension, loader);
			}
		}
	}

	/**
	 * Read all files.
	 * @param resources the resources of the class path
	 * @param classLoader the class loader of the application
	 * @param name the name of the standard files ({@code spring.config.name})
	 * @param beans the types that may have {@code @PropertySource}
	 * @param others values that are not from files
	 * @return the files
	 * @throws IllegalStateException if a file cannot be read
	 */
	static ConfigurationFiles read(ClassPathResources resources, ClassLoader classLoader, String name,
			Collection<Class<?>> beans, Collection<ConfiguredValue> others) {
		ConfigurationFiles files = new ConfigurationFiles(resources, classLoader);
		files.values.addAll(others);
		for (String each : Location.items(name)) {
			FOLDERS.forEach((folder) -> files.readAll(folder + each, null));
		}
		for (Class<?> bean : beans) {
			files.readSources(bean);
		}
		files.followImports();
		return files;
	}

	List<ConfiguredValue> values() {
		return List.copyOf(this.values);
	}

	/**
	 * Return the files.
	 * @return the names, each with the property that imports it, {@code null} for the
	 * others, which Spring has hints for
	 */
	SortedMap<String, @Nullable ConfiguredValue> files() {
		return this.files;
	}

	SortedSet<ConfigurationProblem> problems() {
		return this.problems;
	}

	// The file and those of profiles, which Spring Boot finds by a suffix.
	private boolean readAll(String base, @Nullable ConfiguredValue cause) {
		Pattern names = Pattern.compile(Pattern.quote(base) + "(-.+)?\\.(?:properties|ya?ml)");
		// All entries of all libraries are compared with it, which is quick where it
		// begins with a name.
		SortedMap<String, Resource> found = this.resources.find(base + "*");
		found.keySet().removeIf((name) -> !names.matcher(name).matches());
		return read(found, cause);
	}

	private boolean read(SortedMap<String, Resource> found, @Nullable ConfiguredValue cause) {
		found.forEach((name, resource) -> {
			if (!this.files.containsKey(name)) {
				this.files.put(name, cause);
				read(name, resource);
			}
		});
		return !found.isEmpty();
	}

	private void read(String name, Resource resource) {
		String extension = StringUtils.getFilenameExtension(name);
		PropertySourceLoader loader = (extension != null) ? this.loaders.get(extension) : null;
		if (loader == null) {
			return;
		}
		try {
			for (PropertySource<?> source : loader.load(name, resource)) {
				if (source instanceof EnumerablePropertySource<?> enumerable) {
					this.values.addAll(values(enumerable, name));
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			throw new IllegalStateException(
					"The configuration file '%s' cannot be read: correct it, as a start with its profile would fail as well."
						.formatted(name),
					ex);
		}
	}

	/**
	 * Return the values of a property source.
	 * @param source the source
	 * @param file the file it is from
	 * @return the values
	 */
	static List<ConfiguredValue> values(EnumerablePropertySource<?> source, String file) {
		List<ConfiguredValue> values = new ArrayList<>();
		for (String property : source.getPropertyNames()) {
			Object value = source.getProperty(property);
			if (value != null) {
				values.add(new ConfiguredValue(property, value.toString(), file));
			}
		}
		return values;
	}

	private void readSources(Class<?> bean) {
		MergedAnnotations.from(bean)
			.stream(org.springframework.context.annotation.PropertySource.class)
			.flatMap((annotation) -> List.of(annotation.getStringArray("value")).stream())
			.flatMap((text) -> new Placeholders(this.values).expand(text).stream())
			.flatMap((text) -> Location.listedIn(text).stream())
			.filter(Location::known)
			.forEach((location) -> read(this.resources.find(location.path()), null));
	}

	private void followImports() {
		Deque<ConfiguredValue> open = new ArrayDeque<>(this.values);
		while (!open.isEmpty()) {
			ConfiguredValue value = open.remove();
			if (PropertyName.uniform(value.property()).equals(IMPORT)) {
				int before = this.values.size();
				new Placeholders(this.values).expand(value.value()).forEach((text) -> follow(value, text));
				open.addAll(this.values.subList(before, this.values.size()));
			}
		}
	}

	private void follow(ConfiguredValue cause, String text) {
		for (String item : text.split("[,;]", -1)) {
			Location location = item.isBlank() ? null : Location.parse(item);
			if (location == null) {
				continue;
			}
			if (!location.known()) {
				this.problems.add(Problems.unknown(cause, location));
			}
			else if (!follow(cause, item.contains("classpath"), location) && !location.optional()) {
				this.problems.add(Problems.unmatched(cause, location));
			}
		}
	}

	private boolean follow(ConfiguredValue cause, boolean absolute, Location location) {
		String path = location.path();
		if (!absolute && !location.text().startsWith("/")) {
			// Relative to the file that imports.
			path = cause.file().substring(0, cause.file().lastIndexOf('/') + 1) + path;
		}
		if (path.endsWith("/") || path.isEmpty()) {
			return readAll(path + "application", cause);
		}
		boolean found = read(this.resources.find(path), cause);
		return readAll(StringUtils.stripFilenameExtension(path), cause) || found;
	}

}
