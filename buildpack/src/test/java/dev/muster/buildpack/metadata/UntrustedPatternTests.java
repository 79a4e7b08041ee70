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

package dev.muster.buildpack.metadata;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UntrustedPattern}.
 */
class UntrustedPatternTests {

	private static final String NAME = "com/example/shop/OrderController.class";

	@Test
	void matchesAsJavaDoes() {
		assertThat(UntrustedPattern.matches("\\Q" + NAME + "\\E", NAME)).isTrue();
		assertThat(UntrustedPattern.matches("com/.*\\.class$", NAME)).isTrue();
		assertThat(UntrustedPattern.matches("com/.*\\.properties", NAME)).isFalse();
	}

	@Test
	void matchesNothingByWhatIsNoExpression() {
		assertThat(UntrustedPattern.matches("com/(.*", NAME)).isFalse();
	}

	@Test
	@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	void endsWhenAMatchWouldNot() {
		assertThat(UntrustedPattern.matches("(([^x]*)*)*x", NAME)).isFalse();
		assertThat(UntrustedPattern.matches(".*".repeat(40) + "x", NAME)).isFalse();
	}

	@Test
	void compilesNoExpressionThatIsLongerThanAnyName() {
		String nested = "(".repeat(60_000) + NAME + ")".repeat(60_000);
		assertThat(UntrustedPattern.matches(nested, NAME)).isFalse();
	}

}
