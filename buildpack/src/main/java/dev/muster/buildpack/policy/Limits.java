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

package dev.muster.buildpack.policy;

/**
 * What a container may use.
 *
 * @param port the port that it serves
 * @param memory its memory in MB
 * @param temporary the size of {@code /tmp} in MB
 * @param processes the number of its processes and threads
 */
public record Limits(int port, int memory, int temporary, int processes) {

	/** What {@code bin/demo} runs the demo with, which passes all tests in it. */
	private static final int MEMORY = 512;

	private static final int TEMPORARY = 64;

	private static final int PROCESSES = 200;

	/**
	 * The limits that a small service keeps.
	 * @param port the port that it serves
	 * @return the limits
	 */
	public static Limits small(int port) {
		return new Limits(port, MEMORY, TEMPORARY, PROCESSES);
	}

}
