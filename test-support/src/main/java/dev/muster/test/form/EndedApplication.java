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

import java.util.List;

/**
 * An application that has ended.
 *
 * @param command the command that started it
 * @param exitCode its exit code; above 128 when a signal ended it
 * @param output everything that it has printed
 * @param hidden what the closed world hid, one element on each line: how often, what it
 * is ({@code resource} or {@code member}), its name. Empty in other forms, and when the
 * application had to be ended by force
 */
public record EndedApplication(String command, int exitCode, String output, List<String> hidden) {

	public EndedApplication {
		hidden = List.copyOf(hidden);
	}

}
