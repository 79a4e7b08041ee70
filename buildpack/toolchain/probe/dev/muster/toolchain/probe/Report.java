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

package dev.muster.toolchain.probe;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

/**
 * Prints the checks' results.
 */
final class Report {

	private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

	/**
	 * Print the value of a check, or the exception it ends with: that too must be the
	 * same.
	 * @param name the name
	 * @param check the check
	 */
	void check(String name, Callable<?> check) {
		String value;
		try {
			value = String.valueOf(check.call());
		}
		catch (Exception | LinkageError ex) {
			value = ex.toString();
		}
		this.out.println(name + ": " + value.replace("\n", "\\n"));
	}

}
