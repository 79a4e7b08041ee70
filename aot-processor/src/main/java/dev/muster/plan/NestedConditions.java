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

import java.util.List;

import org.springframework.util.Assert;

/**
 * A condition that is made of the conditions on its member classes. Spring Boot reads the
 * members from class files, which a native image does not have, so the build writes them
 * down.
 *
 * @param className the fully qualified name of the condition
 * @param mode how the answers of the members are put together
 * @param members the members that carry conditions, in the order of Spring Boot
 */
public record NestedConditions(String className, Mode mode, List<OpenDecision> members) {

	public NestedConditions {
		Assert.hasText(className, "'className' must not be empty");
		members = List.copyOf(members);
	}

	/**
	 * How the answers of the members are put together.
	 */
	public enum Mode {

		/**
		 * All members have to match ({@code AllNestedConditions}).
		 */
		ALL,

		/**
		 * One member has to match ({@code AnyNestedCondition}).
		 */
		ANY,

		/**
		 * No member may match ({@code NoneNestedConditions}).
		 */
		NONE

	}

}
