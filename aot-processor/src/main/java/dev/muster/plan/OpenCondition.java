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
import org.springframework.context.annotation.ConfigurationCondition.ConfigurationPhase;
import org.springframework.util.Assert;

/**
 * A condition that is decided at start-up.
 *
 * @param className the fully qualified name of the condition
 * @param phase the only phase in which it is asked, or {@code null} if it is asked in
 * each
 */
public record OpenCondition(String className, @Nullable ConfigurationPhase phase) {

	public OpenCondition {
		Assert.hasText(className, "'className' must not be empty");
	}

	/**
	 * Return whether the condition is asked in a phase.
	 * @param phase the phase, or {@code null} for all phases together
	 * @return {@code true} if it is
	 */
	public boolean isAskedIn(@Nullable ConfigurationPhase phase) {
		return phase == null || this.phase == null || this.phase == phase;
	}

	// As in Source: those of a record are slow in a native image.
	@Override
	public boolean equals(@Nullable Object other) {
		return this == other || (other instanceof OpenCondition condition && this.className.equals(condition.className)
				&& this.phase == condition.phase);
	}

	@Override
	public int hashCode() {
		return this.className.hashCode();
	}

}
