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

package dev.muster.test.form;

import java.net.URI;

/**
 * An application that has started, in a process of its own. Safe for use by many threads.
 */
public final class RunningApplication implements AutoCloseable {

	private final ApplicationForm form;

	private final ApplicationProcess process;

	RunningApplication(ApplicationForm form, ApplicationProcess process) {
		this.form = form;
		this.process = process;
	}

	public ApplicationForm form() {
		return this.form;
	}

	/**
	 * Return the address of the web server.
	 * @return scheme, host and port, without a path
	 * @throws IllegalStateException if the application has logged none
	 */
	public URI address() {
		String server = this.process.server();
		if (server == null) {
			throw new IllegalStateException(
					"The application has no web server or does not log its port:%n%s".formatted(log()));
		}
		return URI.create(server);
	}

	/**
	 * Return what the application has printed so far.
	 * @return the lines, standard output and errors in one
	 */
	public String log() {
		return this.process.log();
	}

	/**
	 * End the application in an orderly way, by force after 20 seconds.
	 * @return how it ended; the same again when it was ended before
	 */
	public EndedApplication stop() {
		return this.process.stop();
	}

	/**
	 * End the application as {@link #stop()} does.
	 */
	@Override
	public void close() {
		stop();
	}

}
