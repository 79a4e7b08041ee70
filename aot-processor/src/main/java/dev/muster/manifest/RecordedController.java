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

package dev.muster.manifest;

import org.springframework.util.Assert;

import dev.muster.route.Controller;

/**
 * A controller as the manifest records it.
 *
 * @param controller the controller; its bean has the name of the generated code
 * @param origin where it comes from
 */
public record RecordedController(Controller controller, Origin origin) implements Comparable<RecordedController> {

	public RecordedController {
		Assert.notNull(controller, "'controller' must not be null");
		Assert.notNull(origin, "'origin' must not be null");
	}

	@Override
	public int compareTo(RecordedController other) {
		return this.controller.compareTo(other.controller);
	}

}
