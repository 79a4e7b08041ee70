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

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A location on the class path, as it is named.
 *
 * @param text the location as it is shown
 * @param path the path or Ant pattern, relative to the roots of the class path
 * @param optional whether nothing needs to be there
 * @param known whether the location can be known before the start
 */
record Location(String text, String path, boolean optional, boolean known) {

	private static final String OPTIONAL = "optional:";

	private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+\\*?:");

	private static final Pattern ON_CLASS_PATH = Pattern.compile("(?:optional:)?classpath\\*?:[^\\s,;'\"()]*");

	// A hint of the extension, as imports have it: classpath:settings[.yaml]
	private static final Pattern EXTENSION = Pattern.compile("\\[\\.\\w+\\]$");

	/**
	 * Return the locations with {@code classpath:} in any value.
	 * @param value the value, its placeholders expanded
	 * @return the locations
	 */
	static List<Location> in(String value) {
		List<Location> locations = new ArrayList<>();
		Matcher matcher = ON_CLASS_PATH.matcher(value);
		while (matcher.find()) {
			Location location = parse(matcher.group());
			if (location != null) {
				locations.add(location);
			}
		}
		return locations;
	}

	/**
	 * Return the locations in a list in which those of the class path need no prefix.
	 * @param value the value, its placeholders expanded
	 * @return the locations
	 */
	static List<Location> listedIn(String value) {
		List<Location> locations = new ArrayList<>();
		for (String item : items(value)) {
			Location location = parse(item);
			if (location != null) {
				locations.add(location);
			}
		}
		return locations;
	}

	/**
	 * Return the items of a list.
	 * @param value the list, with commas
	 * @return the items that are not empty, without blanks around them
	 */
	static List<String> items(String value) {
		List<String> items = new ArrayList<>();
		for (String item : value.split(",", -1)) {
			if (!item.isBlank()) {
				items.add(item.strip());
			}
		}
		return items;
	}

	/**
	 * Parse a location.
	 * @param text the location; without a prefix it is on the class path
	 * @return the location, {@code null} if it is not on the class path
	 */
	static @Nullable Location parse(String text) {
		String rest = text.strip();
		boolean optional = rest.startsWith(OPTIONAL);
		if (optional) {
			rest = rest.substring(OPTIONAL.length());
		}
		Matcher scheme = SCHEME.matcher(rest);
		if (scheme.lookingAt()) {
			if (!scheme.group().matches("classpath\\*?:")) {
				return null;
			}
			rest = rest.substring(scheme.end());
		}
		// Spring Boot's own for the kind of database, in two notations.
		rest = rest.replace("{vendor}", "*").replace("@@platform@@", "*");
		String path = EXTENSION.matcher(rest.replace(Placeholders.UNKNOWN, '*')).replaceFirst("");
		while (path.startsWith("/")) {
			path = path.substring(1);
		}
		boolean known = !path.contains("#{") && (path.isEmpty() || !path.matches("[*?/.]+") || !isUnknown(rest));
		return new Location(text.strip().replace(Placeholders.UNKNOWN, '*'), path, optional, known);
	}

	private static boolean isUnknown(String text) {
		return text.indexOf(Placeholders.UNKNOWN) >= 0;
	}

}
