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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link AutoProxyCreators}.
 */
class AutoProxyCreatorsTests {

	@Test
	void knowsTheOrderOfSpring() {
		List<Integer> capabilities = new ArrayList<>();
		for (Object type : (List<?>) Objects
			.requireNonNull(ReflectionTestUtils.getField(AopConfigUtils.class, "APC_PRIORITY_LIST"))) {
			capabilities.add(AutoProxyCreators.capability(((Class<?>) type).getName()));
		}
		assertThat(capabilities).containsExactly(0, 1, 2);
	}

	@Test
	void doesNotKnowOthers() {
		assertThat(AutoProxyCreators.capability("com.example.OwnAutoProxyCreator")).isNegative();
		assertThat(AutoProxyCreators.capability(null)).isNegative();
	}

}
