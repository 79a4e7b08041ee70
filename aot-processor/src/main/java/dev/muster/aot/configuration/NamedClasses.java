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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.util.ClassUtils;

/**
 * Finds the classes that values name.
 */
final class NamedClasses {

	private static final Pattern NAME = Pattern.compile("(?:[a-z_]\\w*\\.)+[A-Za-z_]\\w*(?:\\$\\w+)*");

	private static final String JDBC = "jdbc:";

	private static final boolean DRIVERS_KNOWN = ClassUtils.isPresent("org.springframework.boot.jdbc.DatabaseDriver",
			NamedClasses.class.getClassLoader());

	private final ClassLoader classLoader;

	private final Collection<String> packages;

	private final Set<String> accepted;

	private final Findings findings;

	private final Map<Class<?>, ConfiguredValue> drivers = new LinkedHashMap<>();

	private @Nullable ClassTypedProperties properties;

	/**
	 * Create the finder.
	 * @param classLoader the class loader of the application
	 * @param packages the packages of the application
	 * @param accepted properties, in their uniform form, of which nothing is reported
	 * @param findings where to add what is found
	 */
	NamedClasses(ClassLoader classLoader, Collection<String> packages, Set<String> accepted, Findings findings) {
		this.classLoader = classLoader;
		this.packages = packages;
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
		if (expanded.strip().startsWith(JDBC)) {
			addDriverOf(value, expanded.strip());
			return;
		}
		for (String item : Location.items(expanded)) {
			if (NAME.matcher(item).matches()) {
				addNamed(rule, value, item);
			}
		}
	}

	private void addNamed(Rule rule, ConfiguredValue value, String name) {
		Class<?> type = load(name);
		if (type == null) {
			if (rule == Rule.CLASSES) {
				addMissing(value, name);
			}
		}
		else if (rule == Rule.CLASSES || rule == Rule.OTHERS_AND_CLASSES || isOfTheApplication(name)
				|| properties().contains(value.property())) {
			this.findings.add(Named.Kind.CLASS, type.getName(), value);
			if (rule == Rule.CLASSES && java.sql.Driver.class.isAssignableFrom(type)) {
				this.drivers.putIfAbsent(type, value);
			}
		}
	}

	private void addDriverOf(ConfiguredValue value, String url) {
		String name = DRIVERS_KNOWN ? DatabaseDrivers.driverOf(url) : null;
		if (name == null) {
			return;
		}
		Class<?> type = load(name);
		if (type == null) {
			addMissing(value, name);
		}
		else {
			this.findings.add(Named.Kind.CLASS, name, value);
			this.drivers.putIfAbsent(type, value);
		}
	}

	private void addMissing(ConfiguredValue value, String name) {
		if (!this.accepted.contains(PropertyName.uniform(value.property()))) {
			this.findings.add(Problems.missingClass(value, name));
		}
	}

	/**
	 * Return the drivers among the classes.
	 * @return the drivers, with the value that names each first
	 */
	Map<Class<?>, ConfiguredValue> drivers() {
		return this.drivers;
	}

	private boolean isOfTheApplication(String name) {
		return this.packages.stream().anyMatch((each) -> name.startsWith(each + "."));
	}

	private ClassTypedProperties properties() {
		ClassTypedProperties known = this.properties;
		if (known == null) {
			known = ClassTypedProperties.read(this.classLoader);
			this.properties = known;
		}
		return known;
	}

	private @Nullable Class<?> load(String name) {
		try {
			return Class.forName(name, false, this.classLoader);
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return null;
		}
	}

	/**
	 * Spring Boot's list of drivers, which not every application has.
	 */
	private static final class DatabaseDrivers {

		private static @Nullable String driverOf(String url) {
			return DatabaseDriver.fromJdbcUrl(url.toLowerCase(Locale.ROOT)).getDriverClassName();
		}

	}

}
