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

/**
 * A form in which a packaged application is started.
 */
public enum ApplicationForm {

	/**
	 * The executable jar on the JVM: what all other forms are measured by.
	 */
	JVM,

	/**
	 * The application as it was processed ahead of time, on the JVM, with all its class
	 * files.
	 */
	AOT,

	/**
	 * The application as it was processed ahead of time, on the JVM, but with nothing
	 * more of its class files, resources and members than a native executable has.
	 */
	CLOSED_WORLD;

	/**
	 * Whether the application has to be packaged after it was processed ahead of time.
	 * @return whether it has
	 */
	public boolean isProcessedAheadOfTime() {
		return this != JVM;
	}

}
