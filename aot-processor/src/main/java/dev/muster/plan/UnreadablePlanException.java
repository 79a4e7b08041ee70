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

package dev.muster.plan;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the plan of an application that was processed ahead of time is missing,
 * cannot be read, or does not fit the generated code.
 */
public class UnreadablePlanException extends IllegalStateException {

	private static final long serialVersionUID = 1L;

	private final String reason;

	/**
	 * Create an exception.
	 * @param reason what is wrong with the plan: half a sentence, without a full stop
	 * @param cause the cause, or {@code null}
	 */
	public UnreadablePlanException(String reason, @Nullable Throwable cause) {
		super("The plan of open conditions " + Plan.LOCATION + " cannot be used: " + reason
				+ ". The application does not start, since profiles and properties would be ignored. Build it again with"
				+ " its 'native' profile and with muster-spring-boot-starter of the same version on the class path.",
				cause);
		this.reason = reason;
	}

	/**
	 * Return what is wrong with the plan.
	 * @return half a sentence, without a full stop
	 */
	public String getReason() {
		return this.reason;
	}

}
