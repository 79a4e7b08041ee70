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

package dev.muster.demo.todo.services;

import java.util.UUID;

/**
 * A todo that cannot be read or changed as asked.
 */
public abstract sealed class TodoException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private TodoException(String message) {
		super(message);
	}

	/**
	 * There is no such todo.
	 */
	public static final class NotFound extends TodoException {

		private static final long serialVersionUID = 1L;

		NotFound(UUID id) {
			super("There is no todo '%s'.".formatted(id));
		}

	}

	/**
	 * The todo was changed since it was read.
	 */
	public static final class Stale extends TodoException {

		private static final long serialVersionUID = 1L;

		private final long currentVersion;

		Stale(UUID id, long version, long currentVersion) {
			super("The todo '%s' has version %d and not %d: read it again and repeat the change.".formatted(id,
					currentVersion, version));
			this.currentVersion = currentVersion;
		}

		/**
		 * Return the version that is stored.
		 * @return the version
		 */
		public long getCurrentVersion() {
			return this.currentVersion;
		}

	}

}
