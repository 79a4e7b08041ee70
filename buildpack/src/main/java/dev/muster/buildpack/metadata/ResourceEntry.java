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

package dev.muster.buildpack.metadata;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One entry of metadata that makes resources part of the executable.
 *
 * @param list the list it is in
 * @param node the entry itself
 */
record ResourceEntry(ArrayNode list, JsonNode node) {

	static List<ResourceEntry> of(ObjectNode metadata) {
		List<ResourceEntry> entries = new ArrayList<>();
		JsonNode resources = metadata.path("resources");
		// reachability-metadata.json and, after it, the older forms of
		// resource-config.json
		for (JsonNode list : List.of(resources, resources.path("includes"), metadata.path("globs"))) {
			if (list instanceof ArrayNode array) {
				array.forEach((node) -> entries.add(new ResourceEntry(array, node)));
			}
		}
		return entries;
	}

	String text() {
		return this.node.path("glob").asString(this.node.path("pattern").asString(""));
	}

	boolean namesClassFiles() {
		return text().replace("\\Q", "").replace("\\E", "").replace("\\", "").replace("$", "").endsWith(".class");
	}

	void remove() {
		for (int index = 0; index < this.list.size(); index++) {
			if (this.list.get(index).equals(this.node)) {
				this.list.remove(index);
				return;
			}
		}
	}

	boolean matches(String resource) {
		String expression = this.node.path("pattern").asString("");
		if (this.node.has("glob")) {
			expression = expression(text());
		}
		return UntrustedPattern.matches(expression, resource);
	}

	private static String expression(String glob) {
		StringBuilder expression = new StringBuilder();
		int at = 0;
		while (at < glob.length()) {
			if (glob.startsWith("**", at)) {
				expression.append(".*");
				at += 2;
			}
			else if (glob.charAt(at) == '*') {
				expression.append("[^/]*");
				at++;
			}
			else {
				if (!Character.isLetterOrDigit(glob.charAt(at))) {
					expression.append('\\');
				}
				expression.append(glob.charAt(at));
				at++;
			}
		}
		return expression.toString();
	}

}
