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

package dev.muster.buildpack.process;

import java.util.List;

/**
 * What a program left behind: its exit code and the lines it printed.
 *
 * @param exitCode the exit code
 * @param lines the lines of standard output and standard error, in the order they came
 * @param timedOut whether the program was ended because its time was up
 */
public record ProgramResult(int exitCode, List<String> lines, boolean timedOut) {

	public boolean succeeded() {
		return this.exitCode == 0 && !this.timedOut;
	}

	/**
	 * The last lines, indented, for a message.
	 * @param count how many lines at most
	 * @return the text
	 */
	public String lastLines(int count) {
		List<String> last = this.lines.subList(Math.max(0, this.lines.size() - count), this.lines.size());
		return String.join(System.lineSeparator(), last.stream().map((line) -> "    " + line).toList());
	}

}
