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

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.springframework.util.StringUtils;

import dev.muster.aot.code.ClassFiles;

/**
 * Finds the languages whose data an executable needs. native-image includes only that of
 * English and of the build machine; a formatter for another language then fails.
 */
final class Languages {

	/**
	 * The file that native-image reads on the class path, with or without a buildpack.
	 */
	static final String LOCATION = "META-INF/native-image/dev.muster/configuration/native-image.properties";

	private static final String CLASS_FILE = ".class";

	private final ClassLoader classLoader;

	private final Findings findings;

	Languages(ClassLoader classLoader, Findings findings) {
		this.classLoader = classLoader;
		this.findings = findings;
	}

	/**
	 * Add the language that a property names.
	 * @param value the value
	 * @param expanded the value, its placeholders expanded
	 */
	void add(ConfiguredValue value, String expanded) {
		if (expanded.isBlank() || expanded.indexOf(Placeholders.UNKNOWN) >= 0) {
			return;
		}
		Locale locale = StringUtils.parseLocale(expanded.strip());
		if (locale != null && !locale.getLanguage().isEmpty()) {
			this.findings.add(Named.Kind.LANGUAGE, locale.toLanguageTag(), value);
		}
	}

	/**
	 * Add the languages that the classes of the application name.
	 * @param packages the packages of the application
	 */
	void addOfTheApplication(Collection<String> packages) {
		ClassFiles.below(this.classLoader, packages)
			.forEach((name, classFile) -> add(name, ClassPathResources.read(classFile, Integer.MAX_VALUE)));
	}

	/**
	 * Add the languages that the library of a driver names: HSQLDB formats dates as in
	 * the United Kingdom, for example.
	 * @param driver the driver
	 */
	void addOfTheLibrary(Class<?> driver) {
		CodeSource source = driver.getProtectionDomain().getCodeSource();
		if (source == null || source.getLocation() == null) {
			return;
		}
		try {
			File file = new File(source.getLocation().toURI());
			if (!file.isFile()) {
				return;
			}
			// Without a look at signatures and versions, which takes longer than
			// reading.
			try (ZipFile jar = new ZipFile(file)) {
				for (ZipEntry entry : Collections.list(jar.entries())) {
					if (entry.getName().endsWith(CLASS_FILE) && !entry.getName().startsWith("META-INF/")) {
						add(className(entry), read(jar, entry));
					}
				}
			}
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException("The library of %s has no location".formatted(driver.getName()), ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The library of %s cannot be read".formatted(driver.getName()), ex);
		}
	}

	private static byte[] read(ZipFile jar, ZipEntry entry) throws IOException {
		try (InputStream stream = jar.getInputStream(entry)) {
			return stream.readAllBytes();
		}
	}

	private static String className(ZipEntry entry) {
		return entry.getName().substring(0, entry.getName().length() - CLASS_FILE.length()).replace('/', '.');
	}

	private void add(String name, byte[] content) {
		LanguagesInCode.of(content)
			.forEach((tag) -> this.findings.add(new Named(Named.Kind.LANGUAGE, tag, "named in code", name)));
	}

	/**
	 * Return the arguments of native-image.
	 * @param languages the languages
	 * @return the content of {@link #LOCATION}
	 */
	static String arguments(Collection<Named> languages) {
		return "Args = -H:IncludeLocales=%s%n"
			.formatted(languages.stream().map(Named::name).collect(Collectors.joining(",")))
			.replace("\r", "");
	}

}
