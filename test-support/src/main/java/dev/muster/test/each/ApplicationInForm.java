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

import java.net.URI;

/**
 * An application that has started in one of its forms; a test method or constructor takes
 * it as a parameter.
 */
public interface ApplicationInForm extends AutoCloseable {

	/**
	 * Return the form.
	 * @return the form
	 */
	Form form();

	/**
	 * Return where the application answers.
	 * @return scheme, host and port, without a path
	 */
	URI address();

	/**
	 * Return what the application has printed so far.
	 * @return the lines, standard output and errors in one
	 */
	String log();

	@Override
	void close();

}
