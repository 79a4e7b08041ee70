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

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Applies the rules to all values.
 */
final class ConfigurationAnalysis {

	private static final String SETTINGS = "the configuration of the build";

	private static final List<String> EXTENSIONS_BESIDE_DRIVERS = List.of(".sql", ".properties");

	private final ClassLoader classLoader;

	private final ClassPathResources resources;

	private final ConfigurationSettings settings;

	private final Collection<String> packages;

	/**
	 * Create the analysis.
	 * @param classLoader the class loader of the application
	 * @param resources the resources of its class path
	 * @param settings what the author says
	 * @param packages the packages of the application
	 */
	ConfigurationAnalysis(ClassLoader classLoader, ClassPathResources resources, ConfigurationSettings settings,
			Collection<String> packages) {
		this.classLoader = classLoader;
		this.resources = resources;
		this.settings = settings;
		this.packages = packages;
	}

	/**
	 * Find what the files name.
	 * @param files the files of all profiles
	 * @return what they name
	 */
	Findings analyze(ConfigurationFiles files) {
		Findings findings = new Findings();
		NamedResources named = new NamedResources(this.resources, this.settings.accepted(), findings);
		NamedClasses classes = new NamedClasses(this.classLoader, this.packages, this.settings.accepted(), findings);
		Languages languages = new Languages(this.classLoader, findings);
		addByAuthor(named, findings);
		files.problems().forEach(findings::add);
		files.files().forEach((name, cause) -> {
			if (cause != null) {
				findings.add(Named.Kind.RESOURCE, name, cause);
			}
		});
		Placeholders placeholders = new Placeholders(files.values());
		for (ConfiguredValue value : files.values()) {
			Rule rule = Rule.of(value.property());
			if (rule == Rule.NOTHING) {
				continue;
			}
			for (String expanded : placeholders.expand(value.value())) {
				named.add(rule, value, expanded);
				if (rule == Rule.LANGUAGE) {
					languages.add(value, expanded);
				}
				else {
					classes.add(rule, value, expanded);
				}
			}
		}
		languages.addOfTheApplication(this.packages);
		classes.drivers().forEach((driver, value) -> {
			languages.addOfTheLibrary(driver);
			addResourcesBeside(driver, value, findings);
		});
		return findings;
	}

	// HSQLDB makes its INFORMATION_SCHEMA with a script beside its classes, which its
	// reachability metadata (2.7.3) binds to a class that need not be there, and
	// describes its tables with bundles of messages, which the metadata does not have:
	// without them DatabaseMetaData.getTables fails.
	private void addResourcesBeside(Class<?> driver, ConfiguredValue value, Findings findings) {
		String[] names = driver.getPackageName().split("\\.");
		if (names.length > 1) {
			for (String extension : EXTENSIONS_BESIDE_DRIVERS) {
				this.resources.find(names[0] + "/" + names[1] + "/**/*" + extension)
					.keySet()
					.forEach((name) -> findings.add(Named.Kind.RESOURCE, name, value));
			}
		}
	}

	private void addByAuthor(NamedResources named, Findings findings) {
		ConfiguredValue resources = new ConfiguredValue(ConfigurationSettings.RESOURCES, "", SETTINGS);
		this.settings.resources().forEach((location) -> named.addByAuthor(resources, location));
		ConfiguredValue languages = new ConfiguredValue(ConfigurationSettings.LANGUAGES, "", SETTINGS);
		for (String tag : this.settings.languages()) {
			Locale locale = Locale.forLanguageTag(tag);
			if (locale.getLanguage().isEmpty()) {
				throw new IllegalStateException(
						"The property '%s' names '%s', which is no language: write 'de' or 'de-CH'."
							.formatted(ConfigurationSettings.LANGUAGES, tag));
			}
			findings.add(Named.Kind.LANGUAGE, locale.toLanguageTag(), languages);
		}
	}

}
