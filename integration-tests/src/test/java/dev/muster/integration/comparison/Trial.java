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

package dev.muster.integration.comparison;

import java.util.List;

import dev.muster.integration.exchange.Answer;
import dev.muster.integration.form.Form;

/**
 * Strategy to run one form of an application in one cell. Used by several threads.
 *
 * @param <C> the type of cells
 */
@FunctionalInterface
public interface Trial<C> {

	/**
	 * Run the application.
	 * @param cell the cell
	 * @param form the form
	 * @return an answer for each request
	 */
	List<Answer> run(C cell, Form form);

}
