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

import java.util.Arrays;
import java.util.List;

import org.springframework.util.AntPathMatcher;

/**
 * What the value of a known property names. This is the list of all properties that are
 * known; names are those of Spring Boot 4.1. Whatever the property, a value with
 * {@code classpath:} names resources, one that begins with {@code jdbc:} a driver, and
 * one that is a class of the application that class.
 */
enum Rule {

	/**
	 * Handled where configuration files are found, or read by the build only.
	 */
	NOTHING("spring.config.**", "muster.**", "logging.level.**"),

	/**
	 * Locations of files, of the class path also without a prefix.
	 */
	FILES("spring.sql.init.schema-locations", "spring.sql.init.data-locations", "spring.jpa.mapping-resources",
			"spring.jpa.properties.hibernate.hbm2ddl.import_files",
			"spring.jpa.properties.jakarta.persistence.sql-load-script-source",
			"spring.jpa.properties.jakarta.persistence.schema-generation.*-script-source", "spring.*.jdbc.schema"),

	/**
	 * Folders whose files are looked for, of the class path also without a prefix.
	 */
	FOLDERS("spring.flyway.locations", "spring.flyway.callback-locations", "spring.web.resources.static-locations",
			"spring.thymeleaf.prefix", "spring.mustache.prefix", "spring.freemarker.template-loader-path",
			"spring.groovy.template.resource-loader-path", "spring.graphql.schema.locations"),

	/**
	 * Base names of message bundles.
	 */
	MESSAGES("spring.messages.basename"),

	/**
	 * A change log, which names further files.
	 */
	CHANGE_LOG("spring.liquibase.change-log"),

	/**
	 * Classes that are made by their name.
	 */
	CLASSES("**.driver-class-name", "spring.datasource.type", "spring.jpa.database-platform",
			"spring.liquibase.driver-class-name"),

	/**
	 * Classes that are made by their name, among other values.
	 */
	OTHERS_AND_CLASSES("spring.jpa.properties.**", "spring.datasource.*.data-source-properties.**",
			"spring.kafka.**.properties.**", "spring.quartz.properties.**"),

	/**
	 * Languages.
	 */
	LANGUAGE("spring.web.locale", "spring.mvc.locale"),

	/**
	 * Any other property.
	 */
	OTHER("**");

	private static final AntPathMatcher MATCHER = new AntPathMatcher(".");

	// Made by List.of and so immutable.
	@SuppressWarnings("ImmutableEnumChecker")
	private final List<String> names;

	Rule(String... names) {
		this.names = Arrays.stream(names).map(PropertyName::uniform).toList();
	}

	/**
	 * Return the rule of a property.
	 * @param property the name
	 * @return the first rule that fits
	 */
	static Rule of(String property) {
		String name = PropertyName.uniform(property);
		for (Rule rule : values()) {
			if (rule.names.stream().anyMatch((pattern) -> MATCHER.match(pattern, name))) {
				return rule;
			}
		}
		return OTHER;
	}

}
