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

package dev.muster.conditions.expression;

import java.time.Duration;
import java.util.List;

/**
 * A bean whose members nothing but expressions reach.
 *
 * @param owner somebody
 * @param names some names
 * @param pause some time
 */
public record ExpressionSettings(Person owner, List<String> names, Duration pause) {

	public String greeting(String name) {
		return "Hello, " + name;
	}

	public String getFallback() {
		return "fallback of " + this.owner.getFirstName();
	}

	public boolean isEvicting() {
		return true;
	}

	public String fixedDelay() {
		return String.valueOf(this.pause.toMillis());
	}

	/**
	 * A plain old bean.
	 */
	public static class Person {

		public final String familyName;

		private final String firstName;

		Person(String firstName, String familyName) {
			this.firstName = firstName;
			this.familyName = familyName;
		}

		public String getFirstName() {
			return this.firstName;
		}

		public char initial() {
			return this.firstName.charAt(0);
		}

	}

}
