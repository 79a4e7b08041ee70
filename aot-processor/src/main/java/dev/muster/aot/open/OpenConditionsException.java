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

package dev.muster.aot.open;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when the application has conditions that cannot be kept open until start-up.
 */
public class OpenConditionsException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final transient List<Refusal> refusals;

	/**
	 * Create an exception.
	 * @param refusals what cannot be kept open
	 */
	public OpenConditionsException(Collection<Refusal> refusals) {
		super(refusals.stream()
			.map(Refusal::toString)
			.collect(Collectors.joining(System.lineSeparator(),
					"Not everything can be kept open until start-up:" + System.lineSeparator(), "")));
		this.refusals = List.copyOf(refusals);
	}

	/**
	 * Return what cannot be kept open.
	 * @return the refusals, at least one
	 */
	public List<Refusal> getRefusals() {
		return this.refusals;
	}

}
