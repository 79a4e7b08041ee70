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

package dev.muster.integration.service;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a client sees of an answer, without what cannot be the same twice: identifiers,
 * times, the port, and where {@code /actuator/muster} has its answer from.
 *
 * @param status the status code
 * @param contentType the media type of the body
 * @param location where the client is sent to
 * @param allow the methods that are allowed, sorted
 * @param body the body
 */
record Answer(int status, String contentType, String location, String allow, String body) {

	private static final JsonMapper SORTING = JsonMapper.builder()
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.build();

	private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|\\+00:00)"
			+ "|\\w{3} \\w{3} \\d\\d \\d\\d:\\d\\d:\\d\\d \\w+ \\d{4}";

	/**
	 * Send all requests to a service.
	 * @param service the service
	 * @param requests the requests
	 * @return the answers
	 */
	static List<Answer> of(Service service, List<Request> requests) {
		List<Answer> answers = new ArrayList<>();
		List<String> identifiers = new ArrayList<>();
		try (Client client = new Client(service.address())) {
			for (Request request : requests) {
				HttpResponse<String> response = client.send(request.method(), fill(request.path(), identifiers),
						request.body(), request.headers().toArray(String[]::new));
				if (response.statusCode() == 201) {
					identifiers.add(Client.json(response).path("id").asString());
				}
				answers.add(of(response, service.address(), identifiers));
			}
		}
		return answers;
	}

	private static Answer of(HttpResponse<String> response, URI address, List<String> identifiers) {
		String allow = Arrays.stream(header(response, "Allow").split(", *", -1))
			.sorted()
			.collect(Collectors.joining(", "));
		return new Answer(response.statusCode(), Client.contentType(response),
				common(header(response, "Location"), address, identifiers), allow,
				common(body(response), address, identifiers));
	}

	// Spring Boot keeps the links of the actuator in the order in which reflection has
	// found the operations, and reflection promises none.
	private static String body(HttpResponse<String> response) {
		return Client.contentType(response).startsWith("application/vnd.spring-boot.actuator")
				? SORTING.writeValueAsString(SORTING.readValue(response.body(), Object.class)) : response.body();
	}

	private static String header(HttpResponse<String> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	private static String fill(String path, List<String> identifiers) {
		String result = path;
		for (int index = 0; index < identifiers.size(); index++) {
			result = result.replace("{" + (index + 1) + "}", identifiers.get(index));
		}
		return result;
	}

	private static String common(String text, URI address, List<String> identifiers) {
		String result = text;
		for (int index = 0; index < identifiers.size(); index++) {
			result = result.replace(identifiers.get(index), "{" + (index + 1) + "}");
		}
		return result.replaceAll(TIME, "{time}")
			.replace(":" + address.getPort(), ":{port}")
			.replaceFirst("\"source\":\"(manifest|bean-definitions)\"", "\"source\":\"{source}\"");
	}

}
