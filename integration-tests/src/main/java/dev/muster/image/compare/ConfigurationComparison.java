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

package dev.muster.image.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

import dev.muster.image.compare.Difference.Aspect;

/**
 * The comparison of the configurations of two images.
 */
final class ConfigurationComparison {

	private final List<Difference> differences = new ArrayList<>();

	private ConfigurationComparison() {
	}

	static List<Difference> of(Image first, Image second) {
		ConfigurationComparison comparison = new ConfigurationComparison();
		JsonNode left = first.configuration();
		JsonNode right = second.configuration();
		comparison.compare(Aspect.TIMESTAMPS, "", left.path("created"), right.path("created"), "created");
		comparison.compare(Aspect.TIMESTAMPS, "", left.path("history"), right.path("history"), "history");
		comparison.compareLabels(first, second);
		JsonNode leftConfig = left.path("config");
		JsonNode rightConfig = right.path("config");
		names(leftConfig, rightConfig).stream()
			.filter((name) -> !name.equals("Labels"))
			.forEach((name) -> comparison.compare(Aspect.CONFIGURATION, "config.", leftConfig.path(name),
					rightConfig.path(name), name));
		for (String name : List.of("architecture", "os", "variant")) {
			comparison.compare(Aspect.CONFIGURATION, "", left.path(name), right.path(name), name);
		}
		return comparison.differences;
	}

	// A label of the lifecycle repeats the digests of the layers. That a layer's bytes
	// differ is said once, where it is.
	private void compareLabels(Image first, Image second) {
		JsonNode left = first.configuration().path("config").path("Labels");
		JsonNode right = second.configuration().path("config").path("Labels");
		for (String name : names(left, right)) {
			String leftValue = withoutDigests(left.path(name).asString("absent"), first);
			String rightValue = withoutDigests(right.path(name).asString("absent"), second);
			if (!leftValue.equals(rightValue)) {
				this.differences.add(new Difference(Aspect.LABELS, name, leftValue, rightValue));
			}
		}
	}

	private static String withoutDigests(String value, Image image) {
		String result = value;
		for (int index = 0; index < image.layers().size(); index++) {
			result = result.replace(image.layers().get(index).digest(), "layer " + (index + 1));
		}
		return result;
	}

	private void compare(Aspect aspect, String prefix, JsonNode left, JsonNode right, String name) {
		if (!left.equals(right)) {
			this.differences.add(new Difference(aspect, prefix + name, left.toString(), right.toString()));
		}
	}

	private static Set<String> names(JsonNode left, JsonNode right) {
		Set<String> names = new TreeSet<>(left.propertyNames());
		names.addAll(right.propertyNames());
		return names;
	}

}
