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

package dev.muster.parity;

import org.jspecify.annotations.Nullable;

/**
 * A route that is not as it was recorded.
 *
 * @param route the route in one line: methods, path and conditions
 * @param handler what answers, or would answer
 * @param bean the name of the bean that answers, or {@code null} if it is none
 * @param cause the probable cause, half a sentence
 */
public record RouteProblem(String route, String handler, @Nullable String bean, String cause) {

	@Override
	public String toString() {
		return "%s (%s%s): %s".formatted(this.route, this.handler, (this.bean != null) ? ", bean " + this.bean : "",
				this.cause);
	}

}
