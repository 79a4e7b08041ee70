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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A list of requests, sent to a running application one after the other. In the path of a
 * request {@code {0}} stands for the identifier of what the latest {@linkplain #START
 * start} has created, {@code {1}} for what was created next. Where nothing was,
 * {@code {0}} is taken: then a request is refused although there is something to change.
 */
public final class Conversation {

	/**
	 * The name of a header that makes a request the start of a part of the conversation.
	 */
	public static final String START = "X-Start";

	private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

	private final URI address;

	private final List<String> identifiers = new ArrayList<>();

	private int start;

	private Conversation(URI address) {
		this.address = address;
	}

	/**
	 * Send all requests.
	 * @param address where the application answers
	 * @param requests the requests
	 * @return the answers in the order of the requests
	 */
	public static List<Answer> hold(URI address, List<Request> requests) {
		Conversation conversation = new Conversation(address);
		try (Client client = new Client(address)) {
			return requests.stream().map((request) -> conversation.ask(client, request)).toList();
		}
	}

	private Answer ask(Client client, Request request) {
		if (StompExchange.takes(request)) {
			return StompExchange.ask(this.address, request);
		}
		if (request.headers().contains(START)) {
			this.start = this.identifiers.size();
		}
		HttpResponse<String> response = client.send(request.method(), fill(request.path()), request.body(),
				request.allHeaders());
		if (response.statusCode() == 201) {
			this.identifiers.add(Client.json(response).path("id").asString());
		}
		return Answer.of(response, this.address, this.identifiers);
	}

	private String fill(String path) {
		return PLACE.matcher(path).replaceAll((match) -> Matcher.quoteReplacement(identifier(match.group(1))));
	}

	private String identifier(String number) {
		int index = this.start + Integer.parseInt(number);
		if (index < this.identifiers.size()) {
			return this.identifiers.get(index);
		}
		return (this.start < this.identifiers.size()) ? this.identifiers.get(this.start)
				: "00000000-0000-0000-0000-000000000001";
	}

}
