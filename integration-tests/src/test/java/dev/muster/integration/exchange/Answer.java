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

package dev.muster.integration.exchange;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client sees of an answer, without what cannot be the same twice: identifiers,
 * times, the port, where {@code /actuator/muster} has its answer from, its image, what
 * was decided at start-up, which is nothing on the JVM, and what a difference in the
 * routes does there, which is nothing as well.
 *
 * @param status the status code
 * @param headers all headers by their names in lower case, but for the date and the
 * length, which depends on times
 * @param body the body
 */
public record Answer(int status, Map<String, String> headers, String body) {

	private static final Set<String> NEVER_THE_SAME = Set.of("date", "content-length");

	private static final JsonMapper SORTING = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|\\+00:00)"
			+ "|\\w{3} \\w{3} \\d\\d \\d\\d:\\d\\d:\\d\\d \\w+ \\d{4}";

	public Answer {
		headers = new TreeMap<>(headers);
	}

	/**
	 * Describe an answer.
	 * @param response the answer
	 * @param address where the application answers
	 * @param identifiers what to replace by its number
	 * @return what can be compared of it
	 */
	static Answer of(HttpResponse<String> response, URI address, List<String> identifiers) {
		Map<String, String> headers = new TreeMap<>();
		response.headers().map().forEach((name, values) -> {
			String key = name.toLowerCase(Locale.ROOT);
			if (!NEVER_THE_SAME.contains(key)) {
				headers.put(key, common(value(key, values), address, identifiers));
			}
		});
		return new Answer(response.statusCode(), headers, common(body(response), address, identifiers));
	}

	/**
	 * Whether the client was refused because of who it is.
	 * @return whether the status is 401 or 403
	 */
	public boolean isRefusal() {
		return this.status == 401 || this.status == 403;
	}

	/**
	 * Replace the times in a text, as it is done in answers.
	 * @param text the text
	 * @return the text without times
	 */
	public static String withoutTimes(String text) {
		return text.replaceAll(TIME, "{time}");
	}

	private static String value(String name, List<String> values) {
		String value = String.join(", ", values);
		return name.equals("allow") ? Arrays.stream(value.split(", *", -1)).sorted().collect(Collectors.joining(", "))
				: value.replaceAll("JSESSIONID=\\w+", "JSESSIONID={session}");
	}

	// Spring Boot keeps the links of the actuator in the order in which reflection has
	// found the operations, and reflection promises none.
	private static String body(HttpResponse<String> response) {
		return Client.contentType(response).startsWith("application/vnd.spring-boot.actuator")
				? SORTING.writeValueAsString(SORTING.readValue(response.body(), Object.class)) : response.body();
	}

	private static String common(String text, URI address, List<String> identifiers) {
		String result = text;
		for (int index = 0; index < identifiers.size(); index++) {
			result = result.replace(identifiers.get(index), "{" + index + "}");
		}
		return withoutTimes(result).replace(":" + address.getPort(), ":{port}")
			.replaceFirst("\"source\":\"(manifest|bean-definitions)\"", "\"source\":\"{source}\"")
			.replaceFirst("\"decisions\":\\[.*\\],\"image\":\\{.*\\},\"leftOut\"",
					"\"decisions\":{decisions},\"image\":{image},\"leftOut\"")
			.replaceFirst("\"mode\":\"(fail|off)\"", "\"mode\":\"{mode}\"");
	}

}
