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

package dev.muster.integration.project;

/**
 * How a program ended.
 *
 * @param command the program and its arguments
 * @param exitCode its exit code
 * @param output everything that it has printed
 */
public record ProgramResult(String command, int exitCode, String output) {

	/**
	 * Fail with the output if the program did not succeed.
	 * @return this result
	 */
	public ProgramResult orFail() {
		if (this.exitCode != 0) {
			throw new IllegalStateException(
					"'%s' ended with exit code %d:%n%s".formatted(this.command, this.exitCode, this.output));
		}
		return this;
	}

}
