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

package dev.muster.test.metadata;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.muster.test.failure.TestSetupException;

/**
 * One file of metadata: {@code reachability-metadata.json}, or one of the files
 * {@code reflect-config.json} and {@code resource-config.json} that came before it.
 *
 * @param name the file's resource name
 * @param entry the class path entry it is in
 */
record MetadataFile(String name, Path entry) {

	private static final Set<String> NAMES = Set.of("reachability-metadata.json", "reflect-config.json",
			"resource-config.json");

	private static final String NO_MODULE = "ALL-UNNAMED";

	// A module's name may stand before the pattern.
	private static final Pattern MODULE = Pattern.compile("([A-Za-z][\\w.-]*):(.*)");

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	static boolean isMetadata(String name) {
		return NAMES.contains(name.substring(name.lastIndexOf('/') + 1));
	}

	void parse(byte[] content, ReachabilityMetadata metadata) {
		JsonNode tree = readTree(content);
		if (this.name.endsWith("/reflect-config.json")) {
			parseTypes(tree, metadata);
			return;
		}
		if (!tree.isObject() && !(tree.isArray() && tree.isEmpty())) {
			throw malformed("does not hold an object", null);
		}
		parseTypes(tree.path("reflection"), metadata);
		JsonNode resources = tree.path("resources");
		ResourceHints hints = metadata.resources();
		if (resources.isObject()) {
			elements(resources.path("includes")).forEach((node) -> addPattern(node, hints, true));
			elements(resources.path("excludes")).forEach((node) -> addPattern(node, hints, false));
		}
		else {
			elements(resources).forEach((node) -> addResource(node, hints));
		}
		elements(tree.path("globs")).forEach((node) -> addResource(node, hints));
		elements(tree.path("bundles")).forEach((node) -> addBundle(text(node, "name"), hints));
	}

	private JsonNode readTree(byte[] content) {
		try {
			return MAPPER.readTree(content);
		}
		catch (JacksonException ex) {
			throw malformed("is not JSON: %s (line %d)".formatted(ex.getOriginalMessage(),
					(ex.getLocation() != null) ? ex.getLocation().getLineNr() : 0), ex);
		}
	}

	private void parseTypes(JsonNode types, ReachabilityMetadata metadata) {
		for (JsonNode node : elements(types)) {
			JsonNode type = node.path("type");
			if (type.isObject()) {
				// A proxy or a lambda has no members that a class file declares.
				continue;
			}
			String name = text(node, type.isMissingNode() ? "name" : "type");
			parseMembers(node, metadata.type(name));
		}
	}

	private void parseMembers(JsonNode node, MemberHints hints) {
		Set<MemberCategory> categories = EnumSet.allOf(MemberCategory.class);
		categories.removeIf((category) -> !node.path(category.attribute()).asBoolean(false));
		hints.add(categories);
		for (JsonNode method : elements(node.path("methods"))) {
			String name = text(method, "name");
			JsonNode parameterTypes = method.path("parameterTypes");
			if (parameterTypes.isMissingNode()) {
				hints.addMethod(name);
			}
			else {
				hints.addMethod(name, elements(parameterTypes).stream().map(this::text).toList());
			}
		}
		elements(node.path("fields")).forEach((field) -> hints.addField(text(field, "name")));
	}

	private void addResource(JsonNode node, ResourceHints hints) {
		if (node.has("bundle")) {
			addBundle(text(node, "bundle"), hints);
		}
		else if (node.has("pattern")) {
			addPattern(node, hints, true);
		}
		else if (node.path("module").asString(NO_MODULE).equals(NO_MODULE)) {
			include(text(node, "glob"), hints);
		}
	}

	private void addBundle(String bundle, ResourceHints hints) {
		include(bundle.replace('.', '/') + "*.properties", hints);
	}

	private void include(String glob, ResourceHints hints) {
		// The root of a class path is no resource on the JVM, but Spring names it.
		if (glob.equals("/")) {
			return;
		}
		try {
			hints.include(Glob.of(glob));
		}
		catch (IllegalArgumentException ex) {
			throw malformed("has a glob that native-image refuses: " + ex.getMessage(), ex);
		}
	}

	private void addPattern(JsonNode node, ResourceHints hints, boolean include) {
		String pattern = text(node, "pattern");
		var module = MODULE.matcher(pattern);
		if (module.matches()) {
			if (!module.group(1).equals(NO_MODULE)) {
				return;
			}
			pattern = module.group(2);
		}
		try {
			Pattern compiled = Pattern.compile(pattern);
			if (include) {
				hints.include(compiled);
			}
			else {
				hints.exclude(compiled);
			}
		}
		catch (PatternSyntaxException ex) {
			throw malformed("has a pattern that is no regular expression: " + ex.getMessage(), ex);
		}
	}

	private List<JsonNode> elements(JsonNode node) {
		if (!node.isArray() && !node.isMissingNode()) {
			throw malformed("has %s where a list belongs".formatted(node), null);
		}
		List<JsonNode> elements = new ArrayList<>();
		node.forEach(elements::add);
		return elements;
	}

	private String text(JsonNode node, String attribute) {
		JsonNode value = node.path(attribute);
		if (!value.isString()) {
			throw malformed("has an entry without the text '%s': %s".formatted(attribute, node), null);
		}
		return value.asString();
	}

	private String text(JsonNode node) {
		if (!node.isString()) {
			throw malformed("has %s where a text belongs".formatted(node), null);
		}
		return node.asString();
	}

	private TestSetupException malformed(String problem, @Nullable Throwable cause) {
		return new TestSetupException("a file of reachability metadata " + problem,
				"%s in %s".formatted(this.name, this.entry),
				"repair or remove the file, or update the library it belongs to", cause);
	}

}
