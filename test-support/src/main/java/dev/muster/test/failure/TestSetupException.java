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

package dev.muster.test.failure;

import org.jspecify.annotations.Nullable;

/**
 * A mistake in what a test hands over; the message says what is wrong, where, and what to
 * do about it.
 */
public final class TestSetupException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public TestSetupException(String what, String where, String action) {
		this(what, where, action, null);
	}

	public TestSetupException(String what, String where, String action, @Nullable Throwable cause) {
		super("%s%n  where:      %s%n  what to do: %s".formatted(what, where, action), cause);
	}

}
