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

/**
 * Something that cannot be kept open, and would be wrong at start-up without anybody
 * being told.
 *
 * @param what what cannot be kept open
 * @param where the class or method
 * @param action what to do about it
 */
public record Refusal(String what, String where, String action) {

	@Override
	public String toString() {
		return "%s%n  where: %s%n  what to do: %s".formatted(this.what, this.where, this.action);
	}

}
