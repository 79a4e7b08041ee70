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

package dev.muster.health;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request for the health of an application. It is written by hand because a native
 * executable has URL handlers and HTTP clients only where the application asks for them.
 */
final class HealthRequest {

	private static final int CONNECT_MILLISECONDS = 2000;

	private static final int ANSWER_MILLISECONDS = 4000;

	/** A status line is shorter. */
	private static final int LIMIT = 1024;

	private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([0-9]{3})( .*)?");

	private HealthRequest() {
	}

	/**
	 * Ask, and wait for a few seconds.
	 * @param address whom to ask
	 * @return what was found; that nobody answers is an answer, too
	 */
	static HealthAnswer send(HealthAddress address) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLISECONDS);
			socket.setSoTimeout(ANSWER_MILLISECONDS);
			String request = "GET %s HTTP/1.1\r\nHost: %s:%d\r\nAccept: application/json\r\nConnection: close\r\n\r\n"
				.formatted(address.path(), address.host(), address.port());
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return answer(address, line(socket.getInputStream()));
		}
		catch (IOException ex) {
			return new HealthAnswer(false, "no answer from %s: %s".formatted(address, ex.getMessage()));
		}
	}

	private static HealthAnswer answer(HealthAddress address, String line) {
		Matcher status = STATUS.matcher(line);
		if (!status.matches()) {
			return new HealthAnswer(false, "%s does not speak HTTP".formatted(address));
		}
		int code = Integer.parseInt(status.group(1));
		return new HealthAnswer(code >= 200 && code < 300, "%d from %s".formatted(code, address));
	}

	private static String line(InputStream input) throws IOException {
		StringBuilder line = new StringBuilder();
		int character = input.read();
		while (character >= 0 && character != '\n' && line.length() < LIMIT) {
			line.append((char) character);
			character = input.read();
		}
		return line.toString().stripTrailing();
	}

}
