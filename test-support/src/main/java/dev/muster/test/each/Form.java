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

package dev.muster.test.each;

import org.jspecify.annotations.Nullable;

import dev.muster.test.form.ApplicationForm;

/**
 * A form that an application is shipped in, or tried in on the way there.
 */
public enum Form {

	/** The executable jar on the JVM: what all other forms are measured by. */
	JVM(ApplicationForm.JVM),

	/** What was processed ahead of time, on the JVM. */
	AOT(ApplicationForm.AOT),

	/**
	 * What was processed ahead of time, on the JVM, with nothing more of its class files,
	 * resources and members than a native executable has.
	 */
	CLOSED_WORLD(ApplicationForm.CLOSED_WORLD),

	/** The native executable in its image, run hardened; needs Testcontainers. */
	NATIVE_IMAGE(null);

	private final @Nullable ApplicationForm onTheJvm;

	Form(@Nullable ApplicationForm onTheJvm) {
		this.onTheJvm = onTheJvm;
	}

	@Nullable ApplicationForm onTheJvm() {
		return this.onTheJvm;
	}

}
