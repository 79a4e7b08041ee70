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

package dev.muster.integration.form;

import org.jspecify.annotations.Nullable;

import dev.muster.test.form.ApplicationForm;

/**
 * A form in which an application is shipped or tried.
 */
public enum Form {

	/** The executable jar on the JVM: what all other forms are measured by. */
	JVM(ApplicationForm.JVM),

	/** What was processed ahead of time, on the JVM. */
	AOT(ApplicationForm.AOT),

	/** What was processed ahead of time, with nothing that an executable has not. */
	CLOSED_WORLD(ApplicationForm.CLOSED_WORLD),

	/** The native executable in its hardened container. */
	NATIVE(null);

	private final @Nullable ApplicationForm onTheJvm;

	Form(@Nullable ApplicationForm onTheJvm) {
		this.onTheJvm = onTheJvm;
	}

	@Nullable ApplicationForm onTheJvm() {
		return this.onTheJvm;
	}

}
