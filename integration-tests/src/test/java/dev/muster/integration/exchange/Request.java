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

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A request that every form of an application has to answer in the same way.
 *
 * @param method the HTTP method; {@code SEND} and {@code SUBSCRIBE} are those of STOMP,
 * whose path is a destination
 * @param path path and query; {@code {1}} stands for the identifier of the first thing
 * that was created, see {@link Conversation}
 * @param user name and password with a colon between them, or {@code null} for nobody
 * @param body the body, or {@code null}
 * @param headers names and values
 */
public record Request(String method, String path, @Nullable String user, @Nullable String body, List<String> headers) {

	public Request {
		headers = List.copyOf(headers);
	}

	public static Request of(String method, String path, @Nullable String body, String... headers) {
		return new Request(method, path, null, body, List.of(headers));
	}

	public Request as(@Nullable String user) {
		return new Request(this.method, this.path, user, this.body, this.headers);
	}

	/**
	 * Return the headers to send, with the user among them.
	 * @return names and values
	 */
	String[] allHeaders() {
		List<String> all = new ArrayList<>(this.headers);
		if (this.user != null) {
			String encoded = Base64.getEncoder().encodeToString(this.user.getBytes(StandardCharsets.UTF_8));
			all.addAll(List.of("Authorization", "Basic " + encoded));
		}
		return all.toArray(String[]::new);
	}

	@Override
	public String toString() {
		StringBuilder text = new StringBuilder(this.method).append(' ').append(this.path);
		text.append((this.user != null) ? " as " + this.user : " as nobody");
		if (!this.headers.isEmpty()) {
			text.append(' ').append(this.headers);
		}
		if (this.body != null) {
			text.append(' ').append((this.body.length() > 100) ? this.body.substring(0, 100) + "..." : this.body);
		}
		return text.toString();
	}

}
