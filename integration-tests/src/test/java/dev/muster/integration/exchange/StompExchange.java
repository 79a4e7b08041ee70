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
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * An exchange of messages with STOMP 1.2: {@code SEND} sends a body to a destination of
 * the application and waits for what comes to the topic of the same name,
 * {@code SUBSCRIBE} waits for the answer to the subscription itself.
 */
final class StompExchange implements WebSocket.Listener {

	private static final String ENDPOINT = "/payloads/stomp";

	private static final Set<String> COMMANDS = Set.of("SEND", "SUBSCRIBE");

	private static final Set<String> NEVER_THE_SAME = Set.of("message-id", "subscription", "content-length");

	private static final long SECONDS = 10;

	private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

	private final StringBuilder received = new StringBuilder();

	private StompExchange() {
	}

	/**
	 * Return whether a request is one of STOMP.
	 * @param request the request
	 * @return {@code true} if its method is a command of a client
	 */
	static boolean takes(Request request) {
		return COMMANDS.contains(request.method());
	}

	/**
	 * Send a request in a connection of its own.
	 * @param address where the application answers
	 * @param request the request
	 * @return the frame that answers, as a good answer if it is a message; an answer of a
	 * gateway's timeout if none comes
	 */
	static Answer ask(URI address, Request request) {
		URI endpoint = URI.create("ws://%s:%d%s".formatted(address.getHost(), address.getPort(), ENDPOINT));
		StompExchange exchange = new StompExchange();
		try (HttpClient client = HttpClient.newHttpClient()) {
			WebSocket socket = client.newWebSocketBuilder()
				.connectTimeout(Duration.ofSeconds(SECONDS))
				.buildAsync(endpoint, exchange)
				.join();
			try {
				return exchange.ask(socket, request);
			}
			finally {
				socket.abort();
			}
		}
	}

	private Answer ask(WebSocket socket, Request request) {
		send(socket, "CONNECT\naccept-version:1.2\nhost:localhost\n\n");
		String connected = take();
		if (connected == null || !connected.startsWith("CONNECTED\n")) {
			throw new IllegalStateException(
					"%s: there is no session, but %s".formatted(request, (connected != null) ? connected : "nothing"));
		}
		String body = request.body();
		if (body == null) {
			send(socket, "SUBSCRIBE\nid:0\ndestination:/app%s\n\n".formatted(request.path()));
		}
		else {
			String type = (body.startsWith("{") || body.startsWith("[")) ? "application/json" : "text/plain";
			send(socket, "SUBSCRIBE\nid:0\ndestination:/topic%s\n\n".formatted(request.path()));
			send(socket, "SEND\ndestination:/app%s\ncontent-type:%s\n\n%s".formatted(request.path(), type, body));
		}
		String answer = take();
		return (answer != null) ? toAnswer(answer) : new Answer(504, Map.of(), "");
	}

	private static void send(WebSocket socket, String frame) {
		socket.sendText(frame + '\0', true).join();
	}

	private @Nullable String take() {
		try {
			return this.frames.poll(SECONDS, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for a frame", ex);
		}
	}

	private static Answer toAnswer(String frame) {
		String[] parts = frame.split("\n\n", 2);
		Map<String, String> headers = new TreeMap<>();
		parts[0].lines().skip(1).map((line) -> line.split(":", 2)).forEach((header) -> {
			if (!NEVER_THE_SAME.contains(header[0])) {
				headers.put(header[0], header[1]);
			}
		});
		return new Answer(frame.startsWith("MESSAGE\n") ? 200 : 500, headers, parts[1]);
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
		this.received.append(data);
		int end = this.received.indexOf("\0");
		while (end >= 0) {
			this.frames.add(this.received.substring(0, end).stripLeading());
			this.received.delete(0, end + 1);
			end = this.received.indexOf("\0");
		}
		socket.request(1);
		return null;
	}

}
