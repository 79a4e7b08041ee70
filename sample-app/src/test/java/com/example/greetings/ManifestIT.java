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

package com.example.greetings;

import java.nio.file.Path;

import dev.muster.test.manifest.ManifestFile;
import org.junit.jupiter.api.Test;

import static dev.muster.test.route.RouteAssertions.assertThat;

/**
 * Test that shows a change of the routes in a review.
 */
class ManifestIT {

	@Test
	void hasTheRoutesOfTheSnapshot() {
		assertThat(ManifestFile.read(Path.of(""))).matchesSnapshot(Path.of("src/test/resources/routes.json"));
	}

}
