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
 * The conditions of one place that were left open; all of them have to match.
 *
 * @param source the place
 * @param conditions the conditions, in the order in which they are asked
 * @param annotations what the conditions read, or an empty list if they have to read it
 * from the class or the method
 */
public record OpenDecision(Source source, List<OpenCondition> conditions, List<ConditionAnnotation> annotations) {

	public OpenDecision {
		Assert.notEmpty(conditions, "'conditions' must not be empty");
		conditions = List.copyOf(conditions);
		annotations = List.copyOf(annotations);
	}

}
